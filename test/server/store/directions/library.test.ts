import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanStore } from '#server/store/clean-store.ts';
import { deleteDirection } from '#server/store/directions/delete-direction.ts';
import { listDirections } from '#server/store/directions/list-directions.ts';
import { renameDirection } from '#server/store/directions/rename-direction.ts';
import { saveDirection } from '#server/store/directions/save-direction.ts';
import { undeleteDirection } from '#server/store/directions/undelete-direction.ts';
import { collectGarbage } from '#server/store/keeping/collect-garbage.ts';
import { restoreBackup } from '#server/store/keeping/restore-backup.ts';
import { writeBackup } from '#server/store/keeping/write-backup.ts';
import { contentOf } from '#test/helpers/content-of.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { homeOfTexts } from '../keeping/aged-artifacts.ts';
import { withoutTable } from './without-table.ts';

const { signal } = new AbortController();

async function homeOfDirections() {
  const home = await homeOfTexts();
  const store = async (...numbers: readonly number[]) => {
    const tensor = { dims: [numbers.length / 2, 2], data: Float32Array.from(numbers) };
    const { hash } = await home.values.store('direction', { pack: 'shapes', tensor });
    home.age(hash, 60);
    return hash;
  };
  const paint = async (shade: number) => {
    const data = new Uint8Array(12).fill(shade);
    const { hash } = await home.values.store('image', { width: 2, height: 2, data });
    home.age(hash, 60);
    return hash;
  };
  return { ...home, store, paint, picture: await paint(9) };
}

test('keeps directions with what they are, lists them newest first, and finds them by words', async () => {
  const { database, folders, values, store, picture } = await homeOfDirections();
  const home = { folders, values };
  const first = { name: 'Red to blue', note: 'of 100% circles', artifact: await store(1, 2, 3, 4) };
  const saved = await saveDirection(database, home, { ...first, picture });
  expect(saved).toMatchObject({ ...first, pack: 'shapes', tokens: 2, width: 2, picture });
  await saveDirection(database, home, { name: 'Bigger', artifact: await store(1, 2) });
  const named = async (wish = {}) => (await listDirections(database, wish)).map(({ name }) => name);
  expect(await named()).toEqual(['Bigger', 'Red to blue']);
  expect(await named({ search: 'RED' })).toEqual(['Red to blue']);
  expect(await named({ search: '100%' })).toEqual(['Red to blue']);
  expect(await named({ search: '%' })).toEqual(['Red to blue']);
  expect(await named({ pack: 'sd15' })).toEqual([]);
  expect(await named({ limit: 1 })).toEqual(['Bigger']);
});

test('renames, deletes and brings back', async () => {
  const { database, folders, values, store } = await homeOfDirections();
  const draft = { name: 'A', note: 'about', artifact: await store(1, 2) };
  const { id } = await saveDirection(database, { folders, values }, draft);
  await renameDirection(database, { id, name: 'B' });
  expect(await listDirections(database)).toMatchObject([{ name: 'B', note: 'about' }]);
  await renameDirection(database, { id, note: '' });
  await deleteDirection(database, id);
  expect(await listDirections(database)).toEqual([]);
  expect(await listDirections(database, { deleted: true })).toMatchObject([
    { name: 'B', note: '' },
  ]);
  const gone = { code: 'direction/not-found' };
  await expect(deleteDirection(database, id)).rejects.toMatchObject(gone);
  await expect(renameDirection(database, { id, name: 'C' })).rejects.toMatchObject(gone);
  await undeleteDirection(database, id);
  expect(await listDirections(database)).toMatchObject([{ name: 'B' }]);
  await expect(undeleteDirection(database, 'x')).rejects.toMatchObject(gone);
});

test('takes only directions that are stored, and words that can be kept', async () => {
  const { database, folders, values, store, textOf } = await homeOfDirections();
  const save = (draft: { name: string; artifact: string; picture?: string }) =>
    saveDirection(database, { folders, values }, draft);
  const [artifact, text] = [await store(1, 2), await textOf('no direction', 1)];
  await expect(save({ name: 'A', artifact: 'a'.repeat(64) })).rejects.toMatchObject({
    code: 'artifact/not-found',
  });
  const invalid = { code: 'value/invalid' };
  await expect(save({ name: 'A', artifact: text })).rejects.toMatchObject(invalid);
  await expect(save({ name: 'A', artifact, picture: text })).rejects.toMatchObject(invalid);
  await expect(save({ name: 'A\0', artifact })).rejects.toMatchObject(invalid);
  expect(await listDirections(database)).toEqual([]);
});

test('keeps what an edit along a direction looked like: before, after and at several strengths', async () => {
  const { database, folders, values, store, paint, picture } = await homeOfDirections();
  const [artifact, text] = [await store(1, 2), await store(3, 4)];
  const source = await paint(1);
  const strip = [
    { picture: source, strength: 0 },
    { picture, strength: 1.5 },
  ];
  const home = { folders, values };
  await saveDirection(database, home, { name: 'A', artifact, picture, source, strip });
  expect(await listDirections(database)).toMatchObject([{ picture, source, strip }]);
  const rows = await database.artifact.findMany({ where: { kind: 'image' } });
  expect(new Set(rows.map(({ hash }) => hash))).toEqual(new Set([picture, source]));
  const noPicture = { name: 'B', artifact, strip: [{ picture: text, strength: 1 }] };
  await expect(saveDirection(database, home, noPicture)).rejects.toMatchObject({
    code: 'value/invalid',
  });
});

test('no sweep takes the value or the pictures of a saved direction, nor of a deleted one', async () => {
  const { database, folders, values, age, store, paint, picture } = await homeOfDirections();
  const [artifact, unneeded] = [await store(1, 2), await store(3, 4)];
  const [source, weak] = [await paint(1), await paint(2)];
  const strip = [{ picture: weak, strength: 0.5 }];
  const draft = { name: 'A', artifact, picture, source, strip };
  const { id } = await saveDirection(database, { folders, values }, draft);
  await deleteDirection(database, id);
  const kept = [artifact, picture, source, weak];
  for (const hash of kept) age(hash, 60);
  await collectGarbage(database, folders, { limitBytes: 1 });
  await cleanStore(folders, database);
  for (const hash of kept) expect(await values.use(hash)).toBe(true);
  expect(await values.use(unneeded)).toBe(false);
});

test('a backup brings saved directions back; one from before there were any leaves none', async () => {
  const { database, folders, values, store, paint, picture } = await homeOfDirections();
  const strip = [{ picture: await paint(3), strength: 2 }];
  const draft = { name: 'A', artifact: await store(1, 2), picture, source: await paint(1), strip };
  await saveDirection(database, { folders, values }, draft);
  const file = join(await temporaryFolder(), 'home.tar.gz');
  await writeBackup(database, folders, { file, tack: '0.1.0', signal });
  const other = await homeOfDirections();
  await restoreBackup(other.database, other.folders, { file, replace: false, signal });
  expect(await contentOf(other.database)).toEqual(await contentOf(database));
  expect(await other.values.use(draft.artifact)).toBe(true);

  const full = { file, replace: false, signal };
  await expect(restoreBackup(other.database, other.folders, full)).rejects.toMatchObject({
    code: 'usage/invalid',
  });
  const old = await withoutTable(file, { table: 'Direction', migration: '0003_directions' });
  await restoreBackup(other.database, other.folders, { file: old, replace: true, signal });
  expect(await listDirections(other.database)).toEqual([]);
  const broken = await withoutTable(file, { table: 'Direction', migration: 'none' });
  await expect(
    restoreBackup(other.database, other.folders, { file: broken, replace: true, signal }),
  ).rejects.toMatchObject({ code: 'file/unreadable' });
});

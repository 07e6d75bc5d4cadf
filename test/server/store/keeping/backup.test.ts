import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { artifactFile } from '#server/store/artifact-files.ts';
import { backupTableNames } from '#server/store/keeping/backup-manifest.ts';
import { restoreBackup } from '#server/store/keeping/restore-backup.ts';
import { writeBackup } from '#server/store/keeping/write-backup.ts';
import { markRunning, unmarkRunning } from '#server/store/running-mark.ts';
import { findWorkflowByName } from '#server/store/workflows/find-workflow-by-name.ts';
import { contentOf } from '#test/helpers/content-of.ts';
import { filesIn } from '#test/helpers/files-in.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { homeOfTexts } from './aged-artifacts.ts';
import { homeWithHistory } from './home-with-history.ts';

const { signal } = new AbortController();

async function backedUp() {
  const home = await homeWithHistory();
  const file = join(await temporaryFolder(), 'home.tar.gz');
  const wish = { file, tack: '0.1.0', signal };
  return { ...home, file, written: await writeBackup(home.database, home.folders, wish) };
}

test('describes stored values from their files', async () => {
  const { rows, image } = await homeWithHistory();
  expect(rows).toMatchObject([
    { hash: image.hash, kind: 'image', mediaType: 'image/png', dims: [3, 2] },
    { kind: 'latents', mediaType: 'application/vnd.safetensors', dims: [1, 2, 2, 1] },
    { kind: 'trace', bytes: 9, mediaType: 'application/json', dims: [] },
  ]);
});

test('holds every table that there is', async () => {
  const { database } = await homeOfTexts();
  const tables = await database.$queryRaw<{ name: string }[]>`
    SELECT tablename::text AS name FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  expect(tables.map(({ name }) => name).toSorted()).toEqual([...backupTableNames].toSorted());
});

test('brings back the same content in an empty home, with runs waiting that were going on', async () => {
  const { database, folders, file, written } = await backedUp();
  expect(written).toMatchObject({ missing: 0, manifest: { artifacts: { count: 5 } } });
  const empty = await homeOfTexts();
  const wish = { file, replace: false, signal };
  expect(await restoreBackup(empty.database, empty.folders, wish)).toMatchObject({ requeued: 1 });

  await database.run.update({ where: { id: 'going' }, data: { state: 'queued', turn: null } });
  await database.nodeRun.updateMany({ where: { runId: 'going' }, data: { state: 'waiting' } });
  expect(await contentOf(empty.database)).toEqual(await contentOf(database));
  expect(filesIn(empty.folders.artifacts)).toEqual(filesIn(folders.artifacts));
  for (const artifact of filesIn(folders.artifacts)) {
    const restored = readFileSync(join(empty.folders.artifacts, artifact));
    expect(restored.equals(readFileSync(join(folders.artifacts, artifact)))).toBe(true);
  }
  expect(filesIn(empty.folders.staging)).toEqual([]);
  expect(await findWorkflowByName(empty.database, 'Greeting')).toMatchObject({ revision: 2 });
});

test('gives up what is there only when it is told to', async () => {
  const { database, folders, file } = await backedUp();
  await database.workflow.updateMany({ data: { deletedAt: new Date() } });
  await database.run.delete({ where: { id: 'done' } });
  const before = await contentOf(database);
  await expect(
    restoreBackup(database, folders, { file, replace: false, signal }),
  ).rejects.toMatchObject({ code: 'usage/invalid' });
  expect(await contentOf(database)).toEqual(before);
  await restoreBackup(database, folders, { file, replace: true, signal });
  expect(await database.run.count()).toBe(2);
  expect(await database.workflow.count({ where: { deletedAt: null } })).toBe(1);
});

test.each([
  ['cut off', (file: string, bytes: Buffer) => truncateSync(file, bytes.length - 9)],
  ['cut in half', (file: string, bytes: Buffer) => truncateSync(file, bytes.length >> 1)],
  ['empty', (file: string) => truncateSync(file, 0)],
  ['something else', (file: string) => writeFileSync(file, 'a picture, perhaps'.repeat(99))],
  ['changed by one bit', (file: string, bytes: Buffer) => flip(file, bytes)],
] as const)('refuses a backup that is %s, and leaves all as it was', async (_, harm) => {
  const { database, folders, file } = await backedUp();
  const [before, files] = [await contentOf(database), filesIn(folders.home)];
  harm(file, readFileSync(file));
  await expect(
    restoreBackup(database, folders, { file, replace: true, signal }),
  ).rejects.toMatchObject({ code: 'file/unreadable' });
  expect(await contentOf(database)).toEqual(before);
  expect(filesIn(folders.home)).toEqual(files);
});

function flip(file: string, bytes: Buffer): void {
  const middle = bytes.length >> 1;
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 4, middle);
  writeFileSync(file, bytes);
}

test('leaves out a value that is damaged or gone, and says how many', async () => {
  const { database, folders, image, rows } = await homeWithHistory();
  writeFileSync(artifactFile(folders, image.hash), 'no picture');
  rmSync(artifactFile(folders, rows[1]?.hash ?? ''));
  const wish = { file: join(folders.home, 'home.tar.gz'), tack: '0.1.0', signal };
  const written = await writeBackup(database, folders, wish);
  expect(written).toMatchObject({ missing: 2, manifest: { artifacts: { count: 3 } } });
});

test('refuses to restore while something runs, what is not there, and what is newer', async () => {
  const { database, folders, file } = await backedUp();
  const restore = (from: string) =>
    restoreBackup(database, folders, { file: from, replace: true, signal });
  await markRunning(folders, process.pid);
  await expect(restore(file)).rejects.toMatchObject({ code: 'store/unavailable' });
  await unmarkRunning(folders, process.pid);
  await expect(restore(`${file}x`)).rejects.toMatchObject({ code: 'file/not-found' });
  await database.$executeRaw`DELETE FROM _prisma_migrations`;
  await expect(restore(file)).rejects.toMatchObject({ code: 'store/newer' });
});

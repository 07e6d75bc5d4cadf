import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openPack } from '#server/packs/open-pack.ts';
import { readPackDigest } from '#server/packs/read-pack-digest.ts';
import { requireAbility } from '#server/packs/require-ability.ts';
import { makePack } from './make-pack.ts';

test('opens a sound pack and names it by the hash of its manifest', async () => {
  const { places, folder } = makePack();
  const opened = await openPack(places, 'little');
  expect(opened.folder).toBe(folder);
  expect(opened.digest).toBe(await readPackDigest(places.packsFolders, 'little'));
});

test('says which packs there are when asked for an unknown one', async () => {
  const { places } = makePack();
  await expect(openPack(places, 'nothing')).rejects.toMatchObject({
    code: 'pack/unknown',
    message: 'There is no pack "nothing". Installed: little.',
  });
});

test('says that a known pack is not installed, and which command fetches it', async () => {
  const { places } = makePack();
  await expect(openPack(places, 'sd15')).rejects.toMatchObject({
    code: 'pack/unknown',
    message:
      'The pack "sd15" (Stable Diffusion 1.5) is not installed: "tack packs install sd15" fetches it. Installed: little.',
  });
});

test('says which file is missing', async () => {
  const { places, folder } = makePack();
  rmSync(path.join(folder, 'LICENCE'));
  await expect(openPack(places, 'little')).rejects.toMatchObject({
    code: 'pack/missing-file',
    message: 'The pack "little" lacks its file LICENCE: install the pack again.',
  });
});

test('finds a flipped byte, even after the pack was opened once', async () => {
  const { places, folder } = makePack();
  await openPack(places, 'little');
  writeFileSync(path.join(folder, 'writer/config.json'), '{]');
  utimesSync(path.join(folder, 'writer/config.json'), 1, 1);
  await expect(openPack(places, 'little')).rejects.toMatchObject({
    code: 'pack/damaged',
    message:
      'The file writer/config.json of the pack "little" is not what it should be: install the pack again.',
  });
});

test('finds a file of another length', async () => {
  const { places, folder } = makePack();
  writeFileSync(path.join(folder, 'LICENCE'), 'MIT, or so');
  await expect(openPack(places, 'little')).rejects.toMatchObject({ code: 'pack/damaged' });
});

test('hashes a file once, and again when its size or time changed', async () => {
  const { places } = makePack();
  await openPack(places, 'little');
  const [name = ''] = readdirSync(places.recordsFolder);
  const record = path.join(places.recordsFolder, name);
  const written = statSync(record).mtimeMs;
  utimesSync(record, 1, 1);
  await openPack(places, 'little');
  expect(statSync(record).mtimeMs).toBe(1000);
  expect(written).toBeGreaterThan(1000);
});

test('tells how much it hashes of how much, and nothing where that is known', async () => {
  const { places } = makePack();
  const told: [bytes: number, totalBytes: number][] = [];
  const onBytes = (...bytes: [number, number]) => void told.push(bytes);
  await openPack(places, 'little', { onBytes });
  expect(told).toEqual([
    [3, 5],
    [2, 5],
  ]);
  await openPack(places, 'little', { onBytes });
  expect(told).toHaveLength(2);
});

test('stops hashing when it is cancelled, and leaves no record', async () => {
  const { places } = makePack();
  const signal = AbortSignal.abort();
  await expect(openPack(places, 'little', { signal })).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(existsSync(places.recordsFolder)).toBe(false);
});

test('goes on when the record of hashed files is unreadable', async () => {
  const { places } = makePack();
  await openPack(places, 'little');
  const [name = ''] = readdirSync(places.recordsFolder);
  writeFileSync(path.join(places.recordsFolder, name), 'not JSON');
  await expect(openPack(places, 'little')).resolves.toMatchObject({ manifest: { id: 'little' } });
});

test.each([
  ['a file outside the pack', { files: [{ path: '../x', bytes: 1, sha256: '0'.repeat(64) }] }],
  ['an unknown field', { colour: 'red' }],
  ['another format', { format: 'zip' }],
])('refuses a manifest with %s', async (_, changes) => {
  const { places } = makePack('little', changes);
  await expect(openPack(places, 'little')).rejects.toMatchObject({ code: 'pack/invalid' });
});

test('refuses a pack in the folder of another', async () => {
  const { places } = makePack('little', { id: 'big' });
  await expect(openPack(places, 'little')).rejects.toMatchObject({ code: 'pack/invalid' });
});

test('refuses a manifest that is not JSON', async () => {
  const { places, folder } = makePack();
  writeFileSync(path.join(folder, 'pack.json'), '{');
  await expect(openPack(places, 'little')).rejects.toMatchObject({ code: 'pack/invalid' });
});

test('says what a pack cannot do', async () => {
  const { manifest } = await openPack(makePack().places, 'little');
  expect(requireAbility(manifest, 'writer').context).toBe(128);
  expect(() => requireAbility(manifest, 'diffusion')).toThrow(
    expect.objectContaining({
      code: 'pack/lacks-ability',
      message: 'The pack "little" cannot edit pictures: choose another pack.',
    }),
  );
});

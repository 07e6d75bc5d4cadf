import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openPack } from '#server/packs/open-pack.ts';
import { readManifest } from '#server/packs/read-manifest.ts';
import { filesIn } from '#test/helpers/files-in.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { packFiles } from '../pack-files.ts';
import { installFromHub } from './install-from-hub.ts';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

test('installs a pack whose files are those of the Hub, and records where they came from', async () => {
  const { hub, install, packsFolder, folder } = await installFromHub();
  const installed = await install();
  const commit = hub.commitOf('org/little');
  expect(installed).toMatchObject({
    folder,
    bytes: expect.any(Number),
    source: `org/little@${commit}`,
  });
  const places = { packsFolders: [packsFolder], recordsFolder: await temporaryFolder() };
  const { manifest } = await openPack(places, 'little');
  expect(manifest).toMatchObject({ id: 'little', title: 'Little', source: `org/little@${commit}` });
  expect(filesIn(packsFolder).filter((file) => file.startsWith('.'))).toEqual([]);
});

test('keeps downloads in the layout that other tools of the Hub use, without a second copy', async () => {
  const files = packFiles();
  const { hub, install, settings, folder } = await installFromHub({ files });
  expect(await install()).toMatchObject({ placing: 'linked' });
  const repository = path.join(settings.cacheFolder, 'models--org--little');
  const commit = hub.commitOf('org/little');
  expect(readFileSync(path.join(repository, 'refs/main'), 'utf8')).toBe(commit);
  const snapshot = path.join(repository, 'snapshots', commit, 'writer/onnx/model.onnx_data');
  expect(lstatSync(snapshot).isSymbolicLink()).toBe(true);
  const name = 'writer/onnx/model.onnx_data';
  const blob = path.join(repository, 'blobs', sha256(files[name] ?? ''));
  expect(statSync(snapshot).ino).toBe(statSync(blob).ino);
  expect(statSync(path.join(folder, name)).ino).toBe(statSync(blob).ino);
  const small = createHash('sha1').update('blob 2\0{}').digest('hex');
  expect(readFileSync(path.join(repository, 'blobs', small), 'utf8')).toBe('{}');
});

test('does not download what the cache has already', async () => {
  const { hub, install } = await installFromHub();
  await install();
  const served = hub.bytesServed;
  await install();
  expect(hub.bytesServed).toBe(served);
});

test('downloads a file of the cache anew when it is not what the Hub lists', async () => {
  const files = packFiles();
  const { install, settings, folder } = await installFromHub({ files });
  const name = 'writer/onnx/model.onnx_data';
  const blobs = path.join(settings.cacheFolder, 'models--org--little/blobs');
  await mkdir(blobs, { recursive: true });
  writeFileSync(path.join(blobs, sha256(files[name] ?? '')), Buffer.alloc(300_000, 7));
  await install();
  expect(readFileSync(path.join(folder, name))).toEqual(Buffer.from(files[name] ?? ''));
});

test('tells bytes, speed and time left on the way', async () => {
  const { install, told } = await installFromHub();
  await install();
  expect(told[0]).toEqual({ stage: 'listing' });
  const fetching = told.filter((progress) => progress.stage === 'fetching');
  const total = fetching.at(-1)?.totalBytes;
  expect(fetching.at(-1)?.doneBytes).toBe(total);
  expect(told.at(-1)).toEqual({ stage: 'finishing' });
});

test('goes on where an earlier download ended', async () => {
  const files = packFiles();
  const { hub, install, settings } = await installFromHub({ files });
  const weights = Buffer.from(files['writer/onnx/model.onnx_data'] ?? '');
  const blobs = path.join(settings.cacheFolder, 'models--org--little/blobs');
  await mkdir(blobs, { recursive: true });
  writeFileSync(
    path.join(blobs, `${sha256(weights)}.tack.incomplete`),
    weights.subarray(0, 200_000),
  );
  await install();
  const ranges = hub.asked.filter(({ at }) => at === 'store').map(({ headers }) => headers.range);
  expect(ranges).toEqual(['bytes=200000-']);
  expect(hub.bytesServed).toBeLessThan(120_000);
});

test('throws an unfinished download away when its bytes turn out to be others', async () => {
  const files = packFiles();
  const { install, settings, folder } = await installFromHub({ files });
  const weights = Buffer.from(files['writer/onnx/model.onnx_data'] ?? '');
  const blobs = path.join(settings.cacheFolder, 'models--org--little/blobs');
  await mkdir(blobs, { recursive: true });
  const partial = path.join(blobs, `${sha256(weights)}.tack.incomplete`);
  writeFileSync(partial, Buffer.alloc(1234, 1));
  await install();
  expect(existsSync(partial)).toBe(false);
  expect(readFileSync(path.join(folder, 'writer/onnx/model.onnx_data'))).toEqual(weights);
});

test('starts again when the Hub gives all of a file instead of its rest', async () => {
  const files = packFiles();
  const { hub, install, settings, told } = await installFromHub({ files });
  const weights = Buffer.from(files['writer/onnx/model.onnx_data'] ?? '');
  const blobs = path.join(settings.cacheFolder, 'models--org--little/blobs');
  await mkdir(blobs, { recursive: true });
  writeFileSync(path.join(blobs, `${sha256(weights)}.tack.incomplete`), weights.subarray(0, 99));
  hub.fault = ({ at }) => (at === 'store' ? { type: 'ignore-range' } : null);
  await install();
  const done = told.map((each) =>
    each.stage === 'fetching' ? each.doneBytes - each.totalBytes : 0,
  );
  expect(Math.max(...done)).toBe(0);
});

test('installs from a folder by copying, and refuses links in it', async () => {
  const { install, folder } = await installFromHub();
  const source = await temporaryFolder();
  for (const [name, content] of Object.entries(packFiles())) {
    await mkdir(path.dirname(path.join(source, name)), { recursive: true });
    writeFileSync(path.join(source, name), content);
  }
  const installed = await install({ from: { type: 'folder', folder: source } });
  expect(installed).toMatchObject({ placing: 'copied', source });
  const name = 'writer/onnx/model.onnx';
  expect(statSync(path.join(folder, name)).ino).not.toBe(statSync(path.join(source, name)).ino);
  symlinkSync('/etc/passwd', path.join(source, 'writer/words.txt'));
  await expect(install({ from: { type: 'folder', folder: source } })).rejects.toMatchObject({
    code: 'pack/refused-file',
    message: expect.stringContaining('writer/words.txt'),
  });
});

test('works offline from what the cache holds, and says so when it holds nothing', async () => {
  const { hub, install, settings, folder } = await installFromHub();
  const offline = { hub: { ...settings, endpoint: 'http://127.0.0.1:1', isOffline: true } };
  await expect(install(offline)).rejects.toMatchObject({ code: 'hub/offline' });
  await install();
  const online = (await readManifest(folder)).digest;
  const asked = hub.asked.length;
  await install(offline);
  expect(hub.asked.length).toBe(asked);
  expect((await readManifest(folder)).digest).toBe(online);
});

test('finds a file of the cache damaged that it needs offline', async () => {
  const { install, settings, folder } = await installFromHub();
  await install();
  // A second name of the cache's file: what is written here is written there.
  writeFileSync(path.join(folder, 'writer/onnx/model.onnx_data'), Buffer.alloc(300_000));
  await expect(install({ hub: { ...settings, isOffline: true } })).rejects.toMatchObject({
    code: 'hub/offline',
    message: expect.stringContaining('no sound writer/onnx/model.onnx_data'),
  });
});

test('sends the token to the Hub and to nobody it points at', async () => {
  const { hub, install, settings } = await installFromHub({ token: 'hf_secret' });
  await expect(install()).rejects.toMatchObject({ code: 'hub/token-needed' });
  hub.asked.length = 0;
  await install({ hub: { ...settings, token: 'hf_secret' } });
  const seen = (at: string) =>
    new Set(hub.asked.filter((each) => each.at === at).map(({ headers }) => headers.authorization));
  expect(seen('api')).toEqual(new Set(['Bearer hf_secret']));
  expect(seen('store')).toEqual(new Set([undefined]));
});

test('two that install the same pack at once fetch it once', async () => {
  const { hub, install, told } = await installFromHub();
  hub.pauseMs = 2;
  const [first, second] = await Promise.all([install(), install()]);
  expect(second).toEqual(first);
  expect(told).toContainEqual({ stage: 'waiting' });
  expect(hub.bytesServed).toBeLessThan(310_000 + 2_000);
});

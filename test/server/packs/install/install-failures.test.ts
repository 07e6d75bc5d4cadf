import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Asked, Fault } from '#test/helpers/hub-server.ts';
import { modelWithWeightsAt, packFiles } from '../pack-files.ts';
import { installFromHub } from './install-from-hub.ts';

/** Nothing of the pack is there, not even in part. */
function expectNothing(packsFolder: string) {
  const names = existsSync(packsFolder) ? readdirSync(packsFolder) : [];
  expect(names.filter((name) => name !== '.installing')).toEqual([]);
  const work = path.join(packsFolder, '.installing');
  expect(existsSync(work) ? readdirSync(work) : []).toEqual([]);
}

const always = (at: Asked['at'], fault: Fault) => (asked: Asked) =>
  asked.at === at ? fault : null;

test.each<[string, { at: Asked['at']; fault: Fault; code: string; sentence: RegExp }]>([
  [
    'a wrong hash',
    {
      at: 'store',
      fault: { type: 'corrupt' },
      code: 'hub/wrong-bytes',
      sentence: /arrived with other bytes/,
    },
  ],
  [
    'a file that ends early',
    {
      at: 'store',
      fault: { type: 'truncate', bytes: 0 },
      code: 'hub/wrong-bytes',
      sentence: /gave only 0 of the \d+ bytes/,
    },
  ],
  [
    'a connection that is always cut',
    {
      at: 'store',
      fault: { type: 'cut', bytes: 0 },
      code: 'hub/unreachable',
      sentence: /cannot be reached, or stopped answering/,
    },
  ],
  [
    'a store that says nothing',
    {
      at: 'store',
      fault: { type: 'silence' },
      code: 'hub/unreachable',
      sentence: /stopped answering/,
    },
  ],
  [
    'a 401',
    {
      at: 'api',
      fault: { type: 'status', status: 401 },
      code: 'hub/token-needed',
      sentence: /HF_TOKEN/,
    },
  ],
  [
    'a 403',
    {
      at: 'api',
      fault: { type: 'status', status: 403 },
      code: 'hub/licence-not-accepted',
      sentence: /accepted its licence: do so at http\S+\/org\/little, then set HF_TOKEN/,
    },
  ],
  [
    'a 404',
    {
      at: 'api',
      fault: { type: 'status', status: 404 },
      code: 'hub/not-found',
      sentence: /has no org\/little at revision main/,
    },
  ],
  [
    'a file that is gone',
    {
      at: 'file',
      fault: { type: 'status', status: 404 },
      code: 'hub/not-found',
      sentence: /the file \S+ of org\/little/,
    },
  ],
  [
    'a 429 that does not pass',
    {
      at: 'store',
      fault: { type: 'status', status: 429 },
      code: 'hub/busy',
      sentence: /status 429/,
    },
  ],
  [
    'a 503 that does not pass',
    { at: 'api', fault: { type: 'status', status: 503 }, code: 'hub/busy', sentence: /status 503/ },
  ],
  [
    'a listing that is no listing',
    {
      at: 'api',
      fault: { type: 'text', text: '<html>' },
      code: 'hub/wrong-answer',
      sentence: /does not list its files/,
    },
  ],
  [
    'a redirect to nowhere',
    {
      at: 'store',
      fault: { type: 'redirect', to: 'file:///etc/passwd' },
      code: 'hub/wrong-answer',
      sentence: /nowhere/,
    },
  ],
  [
    'a refusal that nobody knows',
    {
      at: 'store',
      fault: { type: 'status', status: 418 },
      code: 'hub/wrong-answer',
      sentence: /status 418/,
    },
  ],
])(
  '%s is one sentence, and nothing is half-installed',
  async (_, { at, fault, code, sentence }) => {
    const { hub, install, settings, packsFolder } = await installFromHub();
    hub.fault = always(at, fault);
    const failing = install({ hub: { ...settings, silenceMs: 300 } });
    await expect(failing).rejects.toMatchObject({ code, message: expect.stringMatching(sentence) });
    expectNothing(packsFolder);
    hub.fault = () => null;
    await install();
    expect(existsSync(path.join(packsFolder, 'little/pack.json'))).toBe(true);
  },
);

test('a redirect in circles is one sentence', async () => {
  const { hub, install, packsFolder } = await installFromHub();
  hub.fault = always('file', { type: 'redirect', to: `${hub.url}/org/little/resolve/main/x` });
  await expect(install()).rejects.toMatchObject({
    code: 'hub/wrong-answer',
    message: expect.stringContaining('in circles'),
  });
  expectNothing(packsFolder);
});

test('a server that is not there is one sentence', async () => {
  const { install, settings } = await installFromHub();
  await expect(
    install({ hub: { ...settings, endpoint: 'http://127.0.0.1:9' } }),
  ).rejects.toMatchObject({
    code: 'hub/unreachable',
    message: expect.stringContaining('127.0.0.1:9'),
  });
});

test('what passes is tried again: busy answers and cut connections', async () => {
  const { hub, install } = await installFromHub();
  let count = 0;
  hub.fault = ({ at }) => {
    count += 1;
    if (at === 'api' && count < 3)
      return { type: 'status', status: 503, headers: { 'retry-after': '0' } };
    return at === 'store' && count % 3 !== 0 ? { type: 'cut', bytes: 40_000 } : null;
  };
  await install();
  expect(hub.bytesServed).toBeLessThan(320_000);
});

test('a pack that does not fit on the disk is refused before anything is fetched', async () => {
  const { hub, install, packsFolder } = await installFromHub({
    listed: (entry) =>
      entry['path'] === 'writer/onnx/model.onnx_data'
        ? { ...entry, lfs: { oid: 'a'.repeat(64), size: 1e16, pointerSize: 130 } }
        : entry,
  });
  await expect(install()).rejects.toMatchObject({
    code: 'store/full',
    message: expect.stringMatching(
      /10000000\.0 GB more are needed on the disk of .*, and \d+\.\d GB are free/,
    ),
  });
  expect(hub.bytesServed).toBeLessThan(3_000);
  expectNothing(packsFolder);
});

test('more bytes than are listed are refused', async () => {
  const { install } = await installFromHub({
    listed: (entry) => (entry['path'] === 'writer/config.json' ? { ...entry, size: 1 } : entry),
  });
  await expect(install()).rejects.toMatchObject({ code: 'hub/wrong-bytes' });
});

test.each([
  ['a pickle', 'writer/pytorch_model.bin'],
  ['a checkpoint', 'model.ckpt'],
  ['torch weights', 'writer/weights.pt'],
  ['a pickle by its name', 'writer/words.pkl'],
  ['safetensors', 'writer/model.safetensors'],
  ['a library', 'writer/kernel.so'],
])('a pack.json that names %s is refused', async (_, file) => {
  const { install, packsFolder } = await installFromHub({ files: packFiles({ [file]: 'x' }) });
  await expect(install()).rejects.toMatchObject({
    code: 'pack/refused-file',
    message: expect.stringContaining(file),
  });
  expectNothing(packsFolder);
});

test.each(['../../../../etc/passwd', '/etc/passwd', 'other.onnx_data'])(
  'a graph that keeps its weights in %s is refused before anything could open it',
  async (location) => {
    const files = packFiles({
      'writer/onnx/model.onnx': modelWithWeightsAt(location),
      'writer/onnx/model.onnx_data': 'x',
    });
    const { install, packsFolder } = await installFromHub({ files });
    await expect(install()).rejects.toMatchObject({ code: 'pack/unsafe' });
    expectNothing(packsFolder);
  },
);

test('a repository without a pack.json is refused before anything is fetched', async () => {
  const { hub, install, packsFolder } = await installFromHub({
    files: { 'config.json': '{}', 'unet/model.onnx': modelWithWeightsAt('model.onnx_data') },
  });
  await expect(install()).rejects.toMatchObject({
    code: 'pack/missing-file',
    message: expect.stringContaining('org/little@main has no pack.json'),
  });
  expect(hub.bytesServed).toBe(0);
  expectNothing(packsFolder);
});

test.each(['../outside.onnx', '/etc/outside.onnx', 'a/../../outside.onnx', 'a\\..\\b.onnx'])(
  'a pack.json whose path %s leads out of the pack is refused',
  async (outside) => {
    const files = packFiles({ [outside]: 'x' });
    const { install, packsFolder } = await installFromHub({ files });
    await expect(install()).rejects.toMatchObject({ code: 'pack/invalid' });
    expectNothing(packsFolder);
  },
);

test('a pack.json that describes other bytes than are there is refused', async () => {
  const files = packFiles();
  const { install, packsFolder } = await installFromHub({
    files: { ...files, 'writer/config.json': '[]' },
  });
  await expect(install()).rejects.toMatchObject({ code: 'pack/damaged' });
  expectNothing(packsFolder);
});

test('a pack.json that names a file that is not there is refused', async () => {
  const { 'writer/config.json': _, ...files } = packFiles();
  const { install } = await installFromHub({ files });
  await expect(install()).rejects.toMatchObject({ code: 'pack/missing-file' });
});

test('a known pack that nobody said where to take from says how it is made', async () => {
  const { install, packsFolder } = await installFromHub();
  await expect(install({ id: 'blip-base', from: undefined as never })).rejects.toMatchObject({
    code: 'pack/not-on-hub',
    message: expect.stringContaining('tack packs export blip-base'),
  });
  expectNothing(packsFolder);
});

test('a cancelled installation leaves what has arrived, and nothing else', async () => {
  const { hub, install, packsFolder } = await installFromHub();
  hub.pauseMs = 10;
  const cancelling = new AbortController();
  const failing = install({
    signal: cancelling.signal,
    onProgress: (progress) => {
      if (progress.stage === 'fetching' && progress.doneBytes > 20_000) cancelling.abort();
    },
  });
  await expect(failing).rejects.toMatchObject({ name: 'AbortError' });
  expectNothing(packsFolder);
  hub.pauseMs = 0;
  const before = hub.bytesServed;
  await install();
  expect(hub.bytesServed - before).toBeLessThan(300_000);
});

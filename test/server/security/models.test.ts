import { linkSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deriveGraph } from '#server/models/diffusion/derive-graph.ts';
import { openSession } from '#server/models/sessions/open-session.ts';
import { openPack } from '#server/packs/open-pack.ts';
import { filesIn } from '#test/helpers/files-in.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { makePack } from '../packs/make-pack.ts';
import { weights, writeModelWithWeights } from './model-with-weights.ts';

/** A folder for a model, with weights beside it, a link out of it, and sound weights outside. */
async function makeFolder() {
  const root = await temporaryFolder();
  const folder = join(root, 'packs/little/unet');
  const outside = join(root, 'outside.bin');
  mkdirSync(join(folder, 'inner'), { recursive: true });
  writeFileSync(outside, weights);
  writeFileSync(join(folder, 'beside.bin'), weights);
  symlinkSync(outside, join(folder, 'link.bin'));
  return { root, folder, outside, model: join(folder, 'model.onnx') };
}

const elsewhere = [
  ['above its folder', () => '../../../outside.bin'],
  ['above its folder by a detour', () => 'inner/../../../../outside.bin'],
  ['at an absolute path', (outside: string) => outside],
  ['behind a symbolic link', () => 'link.bin'],
  ['in a file of the system', () => '../../../../../../../../etc/passwd'],
  ['in a file of the system, by its path', () => '/etc/passwd'],
] as const;

describe('a model with weights', () => {
  test('beside it is opened', async () => {
    const { model } = await makeFolder();
    writeModelWithWeights(model, 'beside.bin');
    const session = await openSession(model, { weightBytes: weights.length, device: 'cpu' }, null);
    expect(session.outputs).toEqual(['y']);
    await session.close();
  });

  test.each(elsewhere)('%s is refused', async (_, locate) => {
    const { model, outside } = await makeFolder();
    writeModelWithWeights(model, locate(outside));
    await expect(
      openSession(model, { weightBytes: weights.length, device: 'cpu' }, null),
    ).rejects.toMatchObject({
      code: 'model/failed',
    });
  });

  test.each(elsewhere.filter(([name]) => !name.includes('symbolic')))(
    '%s is derived from by nobody, and nothing from there is linked or copied',
    async (_, locate) => {
      const { root, model, outside } = await makeFolder();
      writeModelWithWeights(model, locate(outside));
      const before = filesIn(root);
      const folder = join(root, 'derived/little');
      await expect(
        deriveGraph({ source: model, folder, derive: (graph) => graph }),
      ).rejects.toMatchObject({ code: 'model/unsupported-graph' });
      expect(filesIn(root)).toEqual(before);
    },
  );

  test('under its own name cannot have the derived graph written over it', async () => {
    const { root, folder, model } = await makeFolder();
    writeModelWithWeights(model, 'model.onnx');
    linkSync(model, join(folder, 'kept.onnx'));
    const before = readFileSync(model);
    const derivation = { source: model, folder: join(root, 'derived'), derive: doubled };
    await expect(deriveGraph(derivation)).rejects.toMatchObject({
      code: 'model/unsupported-graph',
    });
    expect(readFileSync(model)).toEqual(before);
  });
});

/** Any other graph than the one it is given. */
function doubled<Model extends object>(model: Model): Model {
  return { ...model, producerName: 'somebody else' };
}

test.each([
  ['a pickle', 'cos\nsystem\n(S"id > /tmp/x"\ntR.'],
  ['a pickle of a newer protocol', '\x80\x04\x95\x1d\0\0\0\0\0\0\0\x8c\x05posix\x8c\x06system\x93'],
  ['a zip as PyTorch writes it', 'PK\x03\x04\0\0\0\0archive/data.pkl'],
  ['a script', '#!/bin/sh\nid\n'],
  ['nothing', ''],
])('%s is no model', async (_, bytes) => {
  const file = join(await temporaryFolder(), 'model.onnx');
  writeFileSync(file, bytes, 'latin1');
  await expect(openSession(file, { weightBytes: 1, device: 'cpu' }, null)).rejects.toMatchObject({
    code: 'model/failed',
  });
});

test.each(['unet.pkl', 'unet.pt', 'unet.ckpt', 'unet.bin', 'unet.onnx.pkl', 'unet.safetensors'])(
  'a pack may not name %s as a model',
  async (file) => {
    const graph = { file, inputs: [], outputs: [] };
    const captioner = {
      ...{ visionEncoder: graph, textDecoder: graph, tokenizer: 'x', size: 1, prefix: '' },
      ...{ mean: [0, 0, 0], std: [1, 1, 1], tokens: { begin: 0, end: 1, pad: 2 } },
      ...{ minTokens: 1, maxTokens: 2, beams: 1 },
    };
    const { places } = makePack('little', { captioner });
    await expect(openPack(places, 'little')).rejects.toMatchObject({ code: 'pack/invalid' });
    const sound = { ...captioner, visionEncoder: { ...graph, file: 'x/model.onnx' } };
    const named = { ...sound, textDecoder: sound.visionEncoder };
    const pack = makePack('little', { captioner: named });
    await expect(openPack(pack.places, 'little')).resolves.toBeDefined();
  },
);

const pathsOut = [
  '../x',
  '/etc/passwd',
  'a/../../x',
  'a/..',
  '..',
  'C:\\x',
  'a\\..\\x',
  'x\0',
  '%2e%2e/x',
];

test.each(pathsOut)('a pack may not name %j as a file of its own', async (path) => {
  const files = [{ path, bytes: 1, sha256: '0'.repeat(64) }];
  const { places } = makePack('little', { files });
  await expect(openPack(places, 'little')).rejects.toMatchObject({ code: 'pack/invalid' });
});

test.each(['../little', '/etc', '..', '.', '', 'little/../little', 'little\0', 'LITTLE'])(
  'no pack is found under the id %j',
  async (id) => {
    await expect(openPack(makePack().places, id)).rejects.toMatchObject({ code: 'pack/unknown' });
  },
);

test('a file of a pack that leads to another by a link is hashed like any other', async () => {
  const { places, folder } = makePack();
  const outside = join(await temporaryFolder(), 'outside');
  writeFileSync(outside, '[]');
  const file = join(folder, 'writer/config.json');
  rmSync(file);
  symlinkSync(outside, file);
  await expect(openPack(places, 'little')).rejects.toMatchObject({ code: 'pack/damaged' });
});

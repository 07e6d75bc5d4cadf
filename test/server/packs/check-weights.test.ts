import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { create } from '@bufbuild/protobuf';
import { describe, expect, test } from 'vitest';
import { writeModel } from '#server/onnx/model/model-file.ts';
import {
  type AttributeProto,
  AttributeProtoSchema,
  FunctionProtoSchema,
  GraphProtoSchema,
  type ModelProto,
  ModelProtoSchema,
  NodeProtoSchema,
  SparseTensorProtoSchema,
  type TensorProto,
  TensorProtoSchema,
} from '#server/onnx/proto/generated/onnx_pb.ts';
import { openPack } from '#server/packs/open-pack.ts';
import { makePack } from './make-pack.ts';

const weights = Buffer.alloc(40, 7);
const float32 = 1;
const external = 1;

/** A tensor of ten floats that lies where these entries say. */
function tensorAt(entries: readonly (readonly [string, string])[]): TensorProto {
  const externalData = entries.map(([key, value]) => ({ key, value }));
  const place = { dataLocation: external, externalData };
  return create(TensorProtoSchema, { name: 'w', dims: [10n], dataType: float32, ...place });
}

const at = (location: string, more: Record<string, string> = {}) =>
  tensorAt(Object.entries({ location, ...more }));

const inAttribute = (attribute: AttributeProto) =>
  create(NodeProtoSchema, { opType: 'Constant', attribute: [attribute] });

/** Every place in a model where a tensor may be. */
const placements: Readonly<Record<string, (tensor: TensorProto) => ModelProto>> = {
  'a weight': (tensor) =>
    create(ModelProtoSchema, { graph: create(GraphProtoSchema, { initializer: [tensor] }) }),
  'a sparse weight': (values) => {
    const sparse = create(SparseTensorProtoSchema, { values });
    const graph = create(GraphProtoSchema, { sparseInitializer: [sparse] });
    return create(ModelProtoSchema, { graph });
  },
  'a constant': (t) => {
    const node = inAttribute(create(AttributeProtoSchema, { name: 'value', t }));
    return create(ModelProtoSchema, { graph: create(GraphProtoSchema, { node: [node] }) });
  },
  'one of several constants': (tensor) => {
    const node = inAttribute(create(AttributeProtoSchema, { name: 'values', tensors: [tensor] }));
    return create(ModelProtoSchema, { graph: create(GraphProtoSchema, { node: [node] }) });
  },
  'a weight of a branch': (tensor) => {
    const g = create(GraphProtoSchema, { initializer: [tensor] });
    const node = inAttribute(create(AttributeProtoSchema, { name: 'then_branch', g }));
    return create(ModelProtoSchema, { graph: create(GraphProtoSchema, { node: [node] }) });
  },
  'a constant of a function': (t) => {
    const node = inAttribute(create(AttributeProtoSchema, { name: 'value', t }));
    const functions = [create(FunctionProtoSchema, { node: [node] })];
    return create(ModelProtoSchema, { graph: create(GraphProtoSchema), functions });
  },
};

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A pack of one model, which lists these files of its folder. */
function packOf(model: ModelProto, listed: readonly string[] = ['unet/beside.bin']) {
  const pack = makePack('little');
  mkdirSync(path.join(pack.folder, 'unet'));
  mkdirSync(path.join(pack.folder, 'inner'));
  const outside = path.join(pack.folder, '../../outside.bin');
  writeFileSync(outside, weights);
  writeFileSync(path.join(pack.folder, 'unet/beside.bin'), weights);
  writeFileSync(path.join(pack.folder, 'inner/beside.bin'), weights);
  writeFileSync(path.join(pack.folder, 'unet/model.onnx'), writeModel(model));
  const list = () => {
    const names = ['unet/model.onnx', ...listed];
    const files = names.map((name) => {
      const bytes = readFileSync(path.join(pack.folder, name));
      return { path: name, bytes: bytes.length, sha256: sha256(bytes) };
    });
    const manifest = JSON.parse(readFileSync(path.join(pack.folder, 'pack.json'), 'utf8'));
    const { writer: _, ...rest } = manifest;
    writeFileSync(path.join(pack.folder, 'pack.json'), JSON.stringify({ ...rest, files }));
  };
  list();
  return { ...pack, outside, list, open: () => openPack(pack.places, 'little') };
}

const refused = { code: 'pack/unsafe' };

describe.each(Object.entries(placements))('%s', (_, place) => {
  test('beside its model and in the manifest is taken', async () => {
    await expect(packOf(place(at('beside.bin'))).open()).resolves.toBeDefined();
  });

  test.each([
    ['above its folder', '../../../outside.bin'],
    ['above its folder, where the pack has a file', '../inner/beside.bin'],
    ['by a detour', './beside.bin'],
    ['in a file of the system', '../../../../../../../../etc/passwd'],
    ['at an absolute path', '/etc/passwd'],
    ['on a drive', 'C:\\windows\\win.ini'],
    ['at an address in memory', '*/_ORT_MEM_ADDR_/*'],
    ['nowhere', ''],
    ['in a file that the manifest does not name', 'other.bin'],
    ['in a file of another folder of the pack', 'inner/beside.bin'],
  ])('%s is refused', async (_, location) => {
    const { open } = packOf(place(at(location)), ['unet/beside.bin', 'inner/beside.bin']);
    await expect(open()).rejects.toMatchObject(refused);
  });
});

const weight = placements['a weight'] ?? (() => create(ModelProtoSchema));

test.each([
  ['begins beyond the end', { offset: '100', length: '40' }],
  ['goes beyond the end', { offset: '4', length: '40' }],
  ['is longer than the file by its dims', { offset: '8' }],
  ['begins before the file', { offset: '-4', length: '4' }],
  ['begins at no number', { offset: '0x0' }],
  ['is longer than can be', { length: '99999999999999999999' }],
])('a weight that %s is refused', async (_, entries) => {
  await expect(packOf(weight(at('beside.bin', entries))).open()).rejects.toMatchObject(refused);
});

test('a weight that says twice where it lies is refused', async () => {
  const twice = tensorAt([
    ['location', 'beside.bin'],
    ['location', '/etc/passwd'],
  ]);
  await expect(packOf(weight(twice)).open()).rejects.toMatchObject(refused);
});

test('weights behind a symbolic link are refused, whatever their bytes', async () => {
  const { folder, outside, open } = packOf(weight(at('beside.bin')));
  rmSync(path.join(folder, 'unet/beside.bin'));
  symlinkSync(outside, path.join(folder, 'unet/beside.bin'));
  await expect(open()).rejects.toMatchObject(refused);
});

test('a hard link to other bytes is refused, and one to the right bytes is the file itself', async () => {
  const { folder, outside, open } = packOf(weight(at('beside.bin')));
  const file = path.join(folder, 'unet/beside.bin');
  rmSync(file);
  linkSync(outside, file);
  await expect(open()).resolves.toBeDefined();
  writeFileSync(outside, Buffer.alloc(40, 8));
  await expect(open()).rejects.toMatchObject({ code: 'pack/damaged' });
});

test('a flipped byte of a model or of its weights is refused', async () => {
  for (const name of ['unet/model.onnx', 'unet/beside.bin']) {
    const { folder, open } = packOf(weight(at('beside.bin')));
    await open();
    const bytes = readFileSync(path.join(folder, name));
    bytes[3] = (bytes[3] ?? 0) ^ 1;
    writeFileSync(path.join(folder, name), bytes);
    await expect(open(), name).rejects.toMatchObject({ code: 'pack/damaged' });
  }
});

test('a manifest that no longer names the weights is looked at anew', async () => {
  const { folder, open } = packOf(weight(at('beside.bin')));
  await open();
  const file = path.join(folder, 'pack.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, files: manifest.files.slice(0, 1) }));
  await expect(open()).rejects.toMatchObject(refused);
});

test('a file that is no model is refused under the name of one', async () => {
  const { folder, list, open } = packOf(weight(at('beside.bin')));
  writeFileSync(path.join(folder, 'unet/model.onnx'), '\x80\x04\x95\x1d\0\0\0\0', 'latin1');
  list();
  await expect(open()).rejects.toMatchObject(refused);
});

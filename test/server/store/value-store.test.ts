import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readTensors } from '#app/_editor/values/tensors/read-tensors.ts';
import type { PortType, PortValue, Tensor } from '#nodes/contract/ports.ts';
import { artifactFile } from '#server/store/artifact-files.ts';
import { describeArtifact } from '#server/store/artifact-rows/describe-artifact.ts';
import { openStore } from '#server/store/open-store.ts';
import { sha256 } from '#server/store/sha256.ts';
import { filesIn } from '#test/helpers/files-in.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const tensor = (...dims: number[]): Tensor => {
  const count = dims.reduce((product, size) => product * size, 1);
  return { dims, data: Float32Array.from({ length: count }, (_, at) => Math.sin(at) / 3) };
};
const pixels = (count: number) => Uint8Array.from({ length: count }, (_, at) => at * 37);

const values: { readonly [T in PortType]: PortValue<T> } = {
  image: { width: 3, height: 2, data: pixels(18) },
  mask: { width: 3, height: 2, data: pixels(6) },
  text: 'grüße \ud83d\ude00 "quoted"\n',
  captions: [{ text: 'a red circle', enabled: false }],
  number: -0.125,
  metrics: [{ name: 'PSNR', value: 31.5, unit: 'dB', better: 'higher' }],
  embedding: { tensor: tensor(2, 4, 3), pack: 'shapes' },
  direction: { tensor: tensor(4, 3), pack: 'shapes' },
  latents: { tensor: tensor(1, 4, 2, 2), pack: 'shapes' },
  inversion: {
    pack: 'shapes',
    caption: 'ein Kreis, "rot"',
    steps: 50,
    schedule: 'authors',
    noise: tensor(1, 4, 2, 2),
    start: tensor(1, 4, 2, 2),
  },
};

const fileOf = (home: string, hash: string) =>
  join(home, 'artifacts', hash.slice(0, 2), hash.slice(2, 4), hash);

test.each(Object.keys(values) as PortType[])('keeps a value of type %s as it is', async (type) => {
  const home = await temporaryFolder();
  const store = await openStore(home);
  const reference = await store.values.store(type, values[type]);
  const loaded = await (await openStore(home)).values.load(reference);
  expect(comparable(loaded)).toEqual(comparable(values[type]));
  expect(filesIn(home)).toHaveLength(1);
});

/** Pixels come back as a Buffer, which is a Uint8Array of another name. */
function comparable(value: unknown): unknown {
  if (value instanceof Uint8Array) return [...value];
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, comparable(part)]));
}

test('writes equal values once and tells different ones apart', async () => {
  const home = await temporaryFolder();
  const { values: store } = await openStore(home);
  const first = await store.store('text', 'circle');
  expect(await store.store('text', 'circle')).toEqual(first);
  expect(filesIn(home)).toHaveLength(1);
  expect((await store.store('text', 'square')).hash).not.toBe(first.hash);
});

test('names a picture by its pixels, so that another encoder changes nothing', async () => {
  const home = await temporaryFolder();
  const { values: store } = await openStore(home);
  const reference = await store.store('image', values.image);
  const file = fileOf(home, reference.hash);
  const other = await sharp(readFileSync(file)).png({
    compressionLevel: 0,
    adaptiveFiltering: true,
  });
  writeFileSync(file, await other.toBuffer());
  expect(comparable(await store.load(reference))).toEqual(comparable(values.image));
});

test.each(['text', 'image', 'direction'] as const)(
  'puts a damaged %s aside, says so, and takes it anew',
  async (type) => {
    const home = await temporaryFolder();
    const { values: store } = await openStore(home);
    const reference = await store.store(type, values[type]);
    const bytes = readFileSync(fileOf(home, reference.hash));
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
    writeFileSync(
      fileOf(home, reference.hash),
      bytes.subarray(0, bytes.length - (type === 'text' ? 1 : 0)),
    );
    await expect(store.load(reference)).rejects.toMatchObject({ code: 'store/damaged' });
    expect(await store.use(reference.hash)).toBe(false);
    await store.store(type, values[type]);
    expect(comparable(await store.load(reference))).toEqual(comparable(values[type]));
  },
);

test('says of a value that is not there that it is not', async () => {
  const { values: store } = await openStore(await temporaryFolder());
  const gone = { type: 'text', hash: 'a'.repeat(64) } as const;
  await expect(store.load(gone)).rejects.toMatchObject({ code: 'artifact/not-found' });
});

test.each(['../../etc/passwd', 'A'.repeat(64), 'a'.repeat(63), `${'a'.repeat(64)}/..`, ''])(
  'lets no name but a hash become a path: %j',
  async (hash) => {
    const { values: store } = await openStore(await temporaryFolder());
    await expect(store.load({ type: 'text', hash })).rejects.toMatchObject({
      code: 'value/invalid',
    });
    await expect(store.use(hash)).rejects.toMatchObject({ code: 'value/invalid' });
  },
);

test('keeps traces, typed arrays as lists', async () => {
  const { values: store } = await openStore(await temporaryFolder());
  const hash = await store.storeTrace({
    losses: Float32Array.of(1, 0.5),
    of: 'edit',
    gone: undefined,
  });
  expect(await store.loadTrace(hash)).toEqual({ losses: [1, 0.5], of: 'edit' });
});

test('keeps traces made of tensors as files of tensors, each with numbers of its own width', async () => {
  const folder = await temporaryFolder();
  const { values: store, folders } = await openStore(folder);
  const hash = await store.storeTrace({
    type: 'tensors',
    tensors: {
      figures: { dims: [2], data: Float32Array.of(0.1, 2) },
      maps: { dims: [1, 3], data: Float16Array.of(0.5, 0.25, 1) },
      previews: { dims: [3], data: Uint8Array.of(0, 128, 255) },
    },
    words: { type: 'attention' },
  });
  const bytes = readFileSync(artifactFile(folders, hash));
  expect(sha256(bytes)).toBe(hash);
  const { tensors, metadata } = readTensors(new Uint8Array(bytes).buffer);
  expect(metadata).toEqual({ type: 'attention' });
  expect(tensors['figures']).toEqual({ dims: [2], data: Float32Array.of(0.1, 2) });
  expect(tensors['maps']).toEqual({ dims: [1, 3], data: Float32Array.of(0.5, 0.25, 1) });
  expect(tensors['previews']).toEqual({ dims: [3], data: Float32Array.of(0, 128, 255) });
  expect(await describeArtifact(folders, { type: 'trace', hash })).toMatchObject({
    mediaType: 'application/vnd.safetensors',
    bytes: bytes.length,
  });
  await expect(store.loadTrace(hash)).rejects.toMatchObject({ code: 'value/invalid' });
});

test('says where it cannot keep its files', async () => {
  const folder = await temporaryFolder();
  writeFileSync(join(folder, 'file'), '');
  await expect(openStore(join(folder, 'file'))).rejects.toMatchObject({
    code: 'store/unavailable',
  });
});

test('keeps traces that are pictures as pictures', async () => {
  const { values: store, folders } = await openStore(await temporaryFolder());
  const picture = { width: 2, height: 1, data: Uint8Array.of(1, 2, 3, 4, 5, 6) };
  const hash = await store.storeTrace({ type: 'picture', picture });
  expect(await store.load({ type: 'image', hash })).toMatchObject({ width: 2, height: 1 });
  expect(await describeArtifact(folders, { type: 'trace', hash })).toMatchObject({
    mediaType: 'image/png',
  });
  await expect(store.loadTrace(hash)).rejects.toMatchObject({ code: 'value/invalid' });
});

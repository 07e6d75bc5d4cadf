import { expect, test } from 'vitest';
import { writeSafetensors } from '#server/store/safetensors.ts';
import { startWithStore } from '../start-with-store.ts';

const tensor = (...dims: readonly number[]) => {
  const length = dims.reduce((all, size) => all * size, 1);
  return { dims, data: Float32Array.from({ length }, (_, at) => (at % 7) - 3) };
};
const safetensors = (metadata: Record<string, string>, ...dims: readonly number[]) =>
  writeSafetensors({ tensors: { tensor: tensor(...dims) }, metadata });

/** What `numpy.save` writes. */
function npy(type: '<f2' | '<f4' | '|O', ...dims: readonly number[]): Buffer {
  const shape = dims.map((size) => `${size},`).join(' ');
  const header = `{'descr': '${type}', 'fortran_order': False, 'shape': (${shape}), }\n`;
  const length = Buffer.alloc(2);
  length.writeUInt16LE(header.length);
  const { data } = tensor(...dims);
  const values = type === '<f2' ? Float16Array.from(data) : data;
  const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
  return Buffer.concat([
    Buffer.from('\x93NUMPY\x01\x00', 'latin1'),
    length,
    Buffer.from(header),
    bytes,
  ]);
}

async function started() {
  const home = await startWithStore();
  const send = async (query: string, body: Uint8Array) => {
    const { status, text } = await home.upload(body, { path: `/api/values?${query}` });
    return { status, answer: JSON.parse(text) };
  };
  return { ...home, send };
}

test.each([
  ['as=direction', safetensors({ pack: 'shapes' }, 32, 128), 'direction', [32, 128]],
  ['as=direction&pack=shapes', npy('<f2', 1, 32, 128), 'direction', [32, 128]],
  ['as=direction&pack=shapes', npy('<f4', 32, 128), 'direction', [32, 128]],
  ['as=embedding&pack=shapes', npy('<f4', 3, 32, 128), 'embedding', [3, 32, 128]],
  ['as=embedding&pack=shapes', npy('<f4', 32, 128), 'embedding', [1, 32, 128]],
  ['as=latents&pack=shapes', safetensors({}, 4, 16, 16), 'latents', [1, 4, 16, 16]],
] as const)('keeps a tensor sent %s (%#)', async (query, body, type, dims) => {
  const { send, store } = await started();
  const { status, answer } = await send(query, body);
  expect({ status, answer }).toMatchObject({ status: 201, answer: { dims, pack: 'shapes' } });
  const { pack, tensor: kept } = await store.values.load({ type, hash: answer.hash });
  expect({ pack, kept }).toEqual({ pack: 'shapes', kept: tensor(...dims) });
});

test('takes a header that is as long as a pickle begins', async () => {
  const { send } = await started();
  const bare = safetensors({ note: '' }, 32, 128).byteLength - 16_384 - 8;
  const note = 'x'.repeat(640 - bare);
  const body = safetensors({ note }, 32, 128);
  expect([body[0], body[1]]).toEqual([0x80, 0x02]);
  expect((await send('as=direction&pack=shapes', body)).status).toBe(201);
});

test('keeps an inversion as Tack writes it, and gives it the same hash', async () => {
  const { send, store, asked } = await started();
  const { hash } = await store.values.store('inversion', {
    ...{ pack: 'shapes', caption: 'a circle', steps: 20, schedule: 'aligned' },
    ...{ noise: tensor(1, 4, 16, 16), start: tensor(1, 4, 16, 16) },
  });
  const { body } = await asked(`/api/artifacts/${hash}`);
  const { answer } = await send('as=inversion', body);
  expect(answer).toEqual({ hash, dims: [1, 4, 16, 16], pack: 'shapes' });
});

const nan = { dims: [32, 128], data: new Float32Array(4096).fill(Number.NaN) };

test.each([
  [
    'another shape',
    'as=direction&pack=shapes',
    npy('<f4', 77, 128),
    'value/wrong-shape',
    'The direction of the pack "shapes" has the dims [32, 128]; this one has [77, 128].',
  ],
  [
    'other dims',
    'as=embedding&pack=shapes',
    npy('<f4', 0, 32, 128),
    'value/wrong-shape',
    'The embedding of the pack "shapes" has the dims [any, 32, 128]; this one has [0, 32, 128].',
  ],
  [
    'another rank',
    'as=direction&pack=shapes',
    npy('<f4', 2, 32, 128),
    'value/wrong-shape',
    'A direction has 2 dims; this one has the shape [2, 32, 128].',
  ],
  [
    'another pack',
    'as=direction&pack=shapes',
    safetensors({ pack: 'sd15' }, 32, 128),
    'value/wrong-shape',
    'The file belongs to the pack "sd15", but one of "shapes" is wanted.',
  ],
  [
    'no pack',
    'as=direction',
    npy('<f4', 32, 128),
    'request/invalid',
    'The file does not say which pack it belongs to: name it with pack=.',
  ],
  [
    'no numbers',
    'as=direction&pack=shapes',
    writeSafetensors({ tensors: { tensor: nan }, metadata: {} }),
    'value/invalid',
    'The direction holds values that are no numbers.',
  ],
  [
    'a pickle in a zip',
    'as=direction&pack=shapes',
    Buffer.from('PK\x03\x04archive/data.pkl'),
    'value/invalid',
    'This is a zip or a PyTorch file, which may hold programs: save the tensor as .safetensors or .npy.',
  ],
  [
    'a bare pickle',
    'as=direction&pack=shapes',
    Buffer.from('\x80\x02ctorch._utils\n_rebuild_tensor', 'latin1'),
    'value/invalid',
    'This is a zip or a PyTorch file, which may hold programs: save the tensor as .safetensors or .npy.',
  ],
  [
    'objects',
    'as=direction&pack=shapes',
    npy('|O', 32, 128),
    'value/invalid',
    'This is no NumPy array that can be read: it holds no little-endian floats.',
  ],
  [
    'one tensor as an inversion',
    'as=inversion&pack=shapes',
    safetensors({ pack: 'shapes' }, 1, 4, 16, 16),
    'value/invalid',
    'This file holds no inversion.',
  ],
] as const)('refuses %s, in a sentence', async (_, query, body, ...refusal) => {
  const [code, message] = refusal;
  const { send, kept } = await started();
  const before = kept();
  const { status, answer } = await send(query, body);
  expect(answer.error).toMatchObject({ code, message });
  expect(status).toBe(code === 'request/invalid' ? 400 : 422);
  expect(kept()).toEqual(before);
});

test('refuses an unknown pack and an unknown type', async () => {
  const { send } = await started();
  const body = npy('<f4', 32, 128);
  expect((await send('as=direction&pack=nowhere', body)).answer.error.code).toBe('pack/unknown');
  expect((await send('as=program&pack=shapes', body)).status).toBe(400);
});

test('refuses a file whose tensors share their bytes', async () => {
  const { send } = await started();
  const entry = { dtype: 'F32', shape: [32, 128], data_offsets: [0, 16_384] };
  const header = Buffer.from(JSON.stringify({ direction: entry, other: entry }));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  const body = Buffer.concat([length, header, Buffer.alloc(16_384)]);
  const { answer } = await send('as=direction&pack=shapes', body);
  expect(answer.error).toMatchObject({ code: 'value/invalid' });
});

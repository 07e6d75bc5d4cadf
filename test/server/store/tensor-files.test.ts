import { expect, test } from 'vitest';
import { readNpy } from '#server/store/read-npy.ts';
import { readSafetensors, writeSafetensors } from '#server/store/safetensors.ts';

const values = [1.5, -2, 0.25, 1000];
const bytesOf = (array: Float16Array | Float32Array | Float64Array) => Buffer.from(array.buffer);

function safetensors(header: unknown, data: Uint8Array): Buffer {
  const text = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  return Buffer.concat([length, text, data]);
}

/** A file as numpy.save writes it. */
function npy(header: string, data: Uint8Array, version = 1): Buffer {
  const text = Buffer.from(`${header}\n`, 'latin1');
  const length = Buffer.alloc(version === 1 ? 2 : 4);
  if (version === 1) length.writeUInt16LE(text.length);
  else length.writeUInt32LE(text.length);
  return Buffer.concat([
    Buffer.from([0x93, ...Buffer.from('NUMPY'), version, 0]),
    length,
    text,
    data,
  ]);
}

test.each([
  ['F16', Float16Array.from(values)],
  ['F32', Float32Array.from(values)],
  ['F64', Float64Array.from(values)],
] as const)('reads safetensors of %s, which hold these numbers exactly', (dtype, array) => {
  const data = bytesOf(array);
  const entry = { dtype, shape: [2, 2], data_offsets: [0, data.length] };
  const { tensors } = readSafetensors(safetensors({ direction: entry }, data));
  expect(tensors).toEqual({ direction: { dims: [2, 2], data: Float32Array.from(values) } });
});

test('reads safetensors that it wrote, from any place in memory, and writes the same bytes again', () => {
  const content = {
    tensors: {
      b: { dims: [3], data: Float32Array.of(1, Number.NaN, -0) },
      a: { dims: [], data: Float32Array.of(7) },
    },
    metadata: { pack: 'shäpes', caption: 'a "red" circle' },
  };
  const bytes = writeSafetensors(content);
  const shifted = Buffer.concat([Buffer.alloc(3), bytes]).subarray(3);
  expect(readSafetensors(shifted)).toEqual(content);
  expect(writeSafetensors(readSafetensors(bytes))).toEqual(bytes);
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a header that is cut off', Buffer.from([255, 0, 0, 0, 0, 0, 0, 0, 123])],
  ['a header that claims to be huge', Buffer.alloc(64, 255)],
  ['a header that is no JSON', Buffer.from([1, 0, 0, 0, 0, 0, 0, 0, 123])],
  [
    'whole numbers',
    safetensors({ x: { dtype: 'I64', shape: [1], data_offsets: [0, 8] } }, Buffer.alloc(8)),
  ],
  [
    'data that is cut off',
    safetensors({ x: { dtype: 'F32', shape: [4], data_offsets: [0, 16] } }, Buffer.alloc(8)),
  ],
  [
    'a shape that does not fit',
    safetensors({ x: { dtype: 'F32', shape: [3], data_offsets: [0, 8] } }, Buffer.alloc(8)),
  ],
])('refuses safetensors with %s', (_, bytes) => {
  expect(() => readSafetensors(bytes)).toThrow(expect.objectContaining({ code: 'value/invalid' }));
});

test.each([
  ['<f2', bytesOf(Float16Array.from(values)), 1],
  ['<f4', bytesOf(Float32Array.from(values)), 2],
  ['<f8', bytesOf(Float64Array.from(values)), 1],
] as const)('reads a NumPy array of %s', (descr, data, version) => {
  const header = `{'descr': '${descr}', 'fortran_order': False, 'shape': (2, 2), }`;
  expect(readNpy(npy(header, data, version))).toEqual({
    dims: [2, 2],
    data: Float32Array.from(values),
  });
});

test.each([
  ['something else', Buffer.from('no array at all')],
  [
    'whole numbers',
    npy("{'descr': '<i8', 'fortran_order': False, 'shape': (1,), }", Buffer.alloc(8)),
  ],
  [
    'pickled objects',
    npy("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }", Buffer.alloc(8)),
  ],
  [
    'Fortran order',
    npy("{'descr': '<f4', 'fortran_order': True, 'shape': (2,), }", Buffer.alloc(8)),
  ],
  [
    'less data than its shape says',
    npy("{'descr': '<f4', 'fortran_order': False, 'shape': (9,), }", Buffer.alloc(8)),
  ],
])('refuses a NumPy file of %s', (_, bytes) => {
  expect(() => readNpy(bytes)).toThrow(expect.objectContaining({ code: 'value/invalid' }));
});

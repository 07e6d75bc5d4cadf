import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTensors } from '#app/_editor/values/tensors/read-tensors.ts';
import { writeNpy } from '#app/_editor/values/tensors/write-npy.ts';
import { readNpy } from '#server/store/read-npy.ts';
import { writeSafetensors } from '#server/store/safetensors.ts';

const tensor = { dims: [2, 3], data: Float32Array.from([1, -2, 3.5, 0, 1e-20, 6]) };
const toBuffer = (bytes: Uint8Array) => new Uint8Array(bytes).buffer;
const withHeader = (header: string, data: number) => {
  const head = new TextEncoder().encode(header);
  const bytes = new Uint8Array(8 + head.length + data);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(head.length), true);
  bytes.set(head, 8);
  return bytes.buffer;
};

describe('readTensors', () => {
  it('reads what the server writes', () => {
    const other = { dims: [4], data: Float32Array.from([4, 3, 2, 1]) };
    const metadata = { type: 'direction', pack: 'shapes' };
    const file = writeSafetensors({ tensors: { tensor, other }, metadata });
    expect(readTensors(toBuffer(file))).toEqual({ tensors: { tensor, other }, metadata });
  });

  it('refuses a file that is cut off anywhere', () => {
    const file = writeSafetensors({ tensors: { tensor }, metadata: {} });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: file.length - 1 }), (length) => {
        expect(() => readTensors(toBuffer(file.subarray(0, length)))).toThrow(RangeError);
      }),
    );
  });

  it.each([
    ['offsets beyond the end', [2], [0, 8], 4],
    ['offsets that run backwards', [1], [4, 0], 4],
    ['dims that do not fit', [3], [0, 8], 8],
    ['dims whose product is no number of bytes', [2 ** 40, 2 ** 40], [0, 8], 8],
  ])('refuses %s', (_, shape, data_offsets, data) => {
    const header = JSON.stringify({ tensor: { dtype: 'F32', shape, data_offsets } });
    expect(() => readTensors(withHeader(header, data))).toThrow('do not fit');
  });

  it('reads every half-precision number for what it is', () => {
    const bits = Uint16Array.from({ length: 2 ** 16 }, (_, at) => at);
    const halves = new Float16Array(bits.buffer);
    const file = writeSafetensors({
      tensors: { halves: { dims: [2 ** 16], data: halves } },
      metadata: {},
    });
    const { tensors } = readTensors(toBuffer(file));
    expect(tensors['halves']?.data).toEqual(Float32Array.from(halves));
  });

  it('refuses numbers that nothing here writes', () => {
    const header = JSON.stringify({ tensor: { dtype: 'I64', shape: [1], data_offsets: [0, 8] } });
    expect(() => readTensors(withHeader(header, 8))).toThrow('no numbers that can be read');
  });
});

describe('writeNpy', () => {
  it('writes what the server reads, whatever the dims', () => {
    const dims = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(dims, (sizes) => {
        const count = sizes.reduce((product, size) => product * size, 1);
        const drawn = {
          dims: sizes,
          data: Float32Array.from({ length: count }, (_, at) => at / 3),
        };
        expect(readNpy(writeNpy(drawn))).toEqual(drawn);
      }),
    );
  });

  it('begins the values at a multiple of 64 bytes, behind a line end', () => {
    const bytes = writeNpy(tensor);
    const start = bytes.length - tensor.data.byteLength;
    expect([start % 64, bytes[start - 1]]).toEqual([0, '\n'.charCodeAt(0)]);
  });
});

import * as z from 'zod';
import type { Tensor } from '#nodes/contract/ports.ts';
import { numberBytes, widenNumbers } from './widen-numbers.ts';

/** A stored value that is made of tensors, as the browser reads it. */
export type TensorFile = {
  readonly tensors: Readonly<Record<string, Tensor>>;
  readonly metadata: Readonly<Record<string, string>>;
};

const entrySchema = z.object({
  dtype: z.enum(['F32', 'F16', 'U8']),
  shape: z.array(z.int().nonnegative()),
  data_offsets: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
});
const headerSchema = z.record(z.string(), z.unknown());
const metadataSchema = z.record(z.string(), z.string());
const lengthBytes = 8;

/**
 * Reads tensors out of a safetensors file as 32-bit floats, never beyond its end.
 *
 * @throws RangeError when it is damaged or holds other numbers
 * @see https://huggingface.co/docs/safetensors
 */
export function readTensors(file: ArrayBuffer): TensorFile {
  if (file.byteLength < lengthBytes) throw new RangeError('The file of tensors is too short.');
  const headerBytes = new DataView(file).getBigUint64(0, true);
  if (headerBytes > BigInt(file.byteLength - lengthBytes)) {
    throw new RangeError('The header of the file of tensors is cut off.');
  }
  const start = lengthBytes + Number(headerBytes);
  const { __metadata__: metadata = {}, ...entries } = readHeader(file.slice(lengthBytes, start));
  const data = file.slice(start);
  return {
    tensors: Object.fromEntries(
      Object.entries(entries).map(([name, entry]) => [name, readTensor(name, entry, data)]),
    ),
    metadata: metadataSchema.safeParse(metadata).data ?? {},
  };
}

function readHeader(bytes: ArrayBuffer): Record<string, unknown> {
  try {
    return headerSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (cause) {
    throw new RangeError('The header of the file of tensors cannot be read.', { cause });
  }
}

function readTensor(name: string, entry: unknown, data: ArrayBuffer): Tensor {
  const parsed = entrySchema.safeParse(entry).data;
  if (!parsed) throw new RangeError(`The tensor "${name}" holds no numbers that can be read.`);
  const { dtype, shape } = parsed;
  const [from, to] = parsed.data_offsets;
  const count = shape.reduce((product, size) => product * size, 1);
  if (from > to || to > data.byteLength || to - from !== count * numberBytes[dtype]) {
    throw new RangeError(`The values of the tensor "${name}" do not fit its dims.`);
  }
  return { dims: shape, data: widenNumbers(data.slice(from, to), dtype) };
}

import * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';
import type { Tensor } from '#nodes/contract/ports.ts';
import type { TraceTensor } from '#nodes/contract/tensor-trace.ts';
import { readFloats } from './read-floats.ts';

/** What a safetensors file holds: tensors by name, and a few words about them. */
export type Safetensors = {
  readonly tensors: Readonly<Record<string, Tensor>>;
  readonly metadata: Readonly<Record<string, string>>;
};

/** What may be written: also smaller numbers than are read. */
type Writable = {
  readonly tensors: Readonly<Record<string, TraceTensor>>;
  readonly metadata: Readonly<Record<string, string>>;
};

const entrySchema = z.object({
  dtype: z.enum(['F32', 'F16', 'F64']),
  shape: z.array(z.int().nonnegative()),
  data_offsets: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
});
type Entry = z.infer<typeof entrySchema>;
const metadataSchema = z.record(z.string(), z.string());
const headerLimit = 1_000_000;

/**
 * Writes tensors in the safetensors format: the same tensors always give the same bytes.
 *
 * @see https://huggingface.co/docs/safetensors
 */
export function writeSafetensors({ tensors, metadata }: Writable): Uint8Array {
  const header: Record<string, unknown> = { __metadata__: sorted(metadata) };
  let end = 0;
  const names = Object.keys(tensors).sort();
  const data = names.map((name) => {
    const { dims, data } = tensors[name] as TraceTensor; // the name comes from its keys
    const start = end;
    end += data.byteLength;
    header[name] = { dtype: dtypeOf(data), shape: dims, data_offsets: [start, end] };
    return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  });
  const text = JSON.stringify(header);
  const head = Buffer.from(text.padEnd(Math.ceil(text.length / 8) * 8), 'utf8');
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(head.length));
  return Buffer.concat([length, head, ...data]);
}

function dtypeOf(data: TraceTensor['data']): 'F32' | 'F16' | 'U8' {
  if (data instanceof Float32Array) return 'F32';
  return data instanceof Float16Array ? 'F16' : 'U8';
}

/**
 * Reads a safetensors file of floats.
 *
 * @throws AppError value/invalid when it is damaged or holds anything but F16, F32 or F64
 */
export function readSafetensors(bytes: Uint8Array): Safetensors {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8) throw refuse('it is too short');
  const length = Number(view.getBigUint64(0, true));
  if (length > headerLimit || 8 + length > bytes.length) throw refuse('its header is cut off');
  const { __metadata__: metadata = {}, ...entries } = parseHeader(bytes.subarray(8, 8 + length));
  const data = bytes.subarray(8 + length);
  const described = Object.entries(entries).map(
    ([name, entry]) => [name, parseEntry(entry)] as const,
  );
  const size = described.reduce((sum, [, entry]) => sum + lengthOf(entry), 0);
  // Tensors may not share bytes: a small file would fill the memory.
  if (size > data.length) throw refuse('its data is cut off');
  const tensors = described.map(([name, entry]) => [name, readTensor(entry, data)]);
  const words = metadataSchema.safeParse(metadata);
  if (!words.success) throw refuse('its metadata is no text');
  return { tensors: Object.fromEntries(tensors), metadata: words.data };
}

function parseHeader(bytes: Uint8Array): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (error) {
    throw refuse('its header is no JSON', error);
  }
}

function parseEntry(entry: unknown): Entry {
  const parsed = entrySchema.safeParse(entry);
  if (parsed.success) return parsed.data;
  throw refuse('it holds something other than F16, F32 or F64 tensors');
}

function lengthOf({ data_offsets: [start, end] }: Entry): number {
  if (start > end) throw refuse('its data is cut off');
  return end - start;
}

function readTensor({ dtype, shape, data_offsets: [start, end] }: Entry, data: Uint8Array): Tensor {
  if (end > data.length) throw refuse('its data is cut off');
  const floats = readFloats(data.subarray(start, end), dtype);
  const count = shape.reduce((product, size) => product * size, 1);
  if (floats.length !== count) throw refuse('a shape does not fit its data');
  return { dims: shape, data: floats };
}

function sorted(record: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function refuse(reason: string, cause?: unknown): AppError {
  return new AppError('value/invalid', `This is no safetensors file that can be read: ${reason}.`, {
    cause,
  });
}

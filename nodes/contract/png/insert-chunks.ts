import { type PngChunk, readPngChunks } from './png-chunks.ts';

/**
 * A PNG with more chunks behind its header. All else stays as it is.
 *
 * @param isReplaced whether a chunk that it has is left out
 * @throws AppError image/unreadable
 */
export function insertChunks(
  png: Uint8Array,
  added: readonly Uint8Array[],
  isReplaced: (chunk: PngChunk) => boolean = () => false,
): Uint8Array<ArrayBuffer> {
  const [header, ...others] = readPngChunks(png);
  if (!header) throw new RangeError('A PNG that was read has a first chunk.');
  const kept = others.filter((one) => !isReplaced(one)).map(({ bytes }) => bytes);
  const end = 8 + [header, ...others].reduce((sum, { bytes }) => sum + bytes.length, 0);
  return join([png.subarray(0, 8), header.bytes, ...added, ...kept, png.subarray(end)]);
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

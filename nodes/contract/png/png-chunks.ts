import { AppError } from '#nodes/contract/errors.ts';
import { crc32 } from './crc32.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A chunk of a PNG: all its bytes, and those between its type and its checksum. */
export type PngChunk = {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly content: Uint8Array;
};

/** Whether these bytes begin as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * Takes a PNG apart; no length in it is believed before it is known to fit.
 *
 * @returns its chunks up to IEND
 * @throws AppError image/unreadable
 */
export function readPngChunks(png: Uint8Array): readonly PngChunk[] {
  if (!isPng(png)) throw new AppError('image/unreadable', 'This is no PNG picture.');
  const chunks: PngChunk[] = [];
  let at = signature.length;
  while (chunks.at(-1)?.type !== 'IEND') {
    const chunk = readChunk(png.subarray(at));
    if (chunks.length === 0 && chunk.type !== 'IHDR') throw damaged();
    chunks.push(chunk);
    at += chunk.bytes.length;
  }
  return chunks;
}

/** A chunk with its length and checksum. */
export function makePngChunk(type: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(content.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(content, 8);
  view.setUint32(content.length + 8, crc32(bytes.subarray(4, content.length + 8)));
  return bytes;
}

function readChunk(rest: Uint8Array): PngChunk {
  if (rest.length < 12) throw damaged();
  const view = new DataView(rest.buffer, rest.byteOffset, rest.byteLength);
  const length = view.getUint32(0);
  if (length > rest.length - 12) throw damaged();
  const checked = rest.subarray(4, length + 8);
  if (crc32(checked) !== view.getUint32(length + 8)) throw damaged();
  const type = String.fromCharCode(...rest.subarray(4, 8));
  return { type, bytes: rest.subarray(0, length + 12), content: rest.subarray(8, length + 8) };
}

function damaged(): AppError {
  return new AppError('image/unreadable', 'This PNG picture is damaged.');
}

import { OnnxError } from '#server/onnx/errors.ts';

const MOST_BYTES = 10;

/**
 * Reads a protobuf integer of variable length.
 *
 * @returns its value and the place after it
 * @throws  OnnxError 'onnx/invalid' for one that is cut off
 */
export function readVarint(bytes: Uint8Array, from: number): { value: number; next: number } {
  let value = 0;
  for (let at = 0; at < MOST_BYTES; at += 1) {
    const byte = bytes[from + at];
    if (byte === undefined) break;
    value += (byte & 127) * 2 ** (7 * at);
    if (byte < 128) return { value, next: from + at + 1 };
  }
  throw new OnnxError('onnx/invalid', 'The bytes are not an ONNX model: a number is cut off.');
}

/** The bytes of a whole number of at most 2^53 as protobuf writes it. */
export function writeVarint(value: number): number[] {
  const rest = Math.floor(value / 128);
  return rest === 0 ? [value] : [(value % 128) + 128, ...writeVarint(rest)];
}

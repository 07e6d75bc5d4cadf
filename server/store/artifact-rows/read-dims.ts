import * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';

const shape = z.object({ shape: z.array(z.int().nonnegative()) });
const safetensorsHead = z.union([
  z.object({ tensor: shape }).transform(({ tensor }) => tensor.shape),
  z.object({ noise: shape }).transform(({ noise }) => noise.shape),
]);

/**
 * Dims of a value from the start of its file: width and height of a PNG, the shape of a tensor,
 * nothing for JSON.
 *
 * @param head the file's first bytes; a safetensors header has to be whole
 * @throws AppError store/damaged when it is no such file
 */
export function readDims(head: Buffer, mediaType: string): number[] {
  try {
    if (mediaType === 'image/png') return readPngDims(head);
    if (mediaType === 'application/vnd.safetensors') return readTensorDims(head);
    return [];
  } catch (cause) {
    throw new AppError('store/damaged', `A stored value is no ${mediaType} file.`, { cause });
  }
}

/** The first chunk of a PNG, after 8 bytes of signature, 4 of length and 4 of name. */
function readPngDims(head: Buffer): number[] {
  if (head.toString('latin1', 12, 16) !== 'IHDR') throw new RangeError('It has no IHDR chunk.');
  return [head.readUInt32BE(16), head.readUInt32BE(20)];
}

function readTensorDims(head: Buffer): number[] {
  const end = 8 + Number(head.readBigUInt64LE(0));
  return safetensorsHead.parse(JSON.parse(head.toString('utf8', 8, end)));
}

import { AppError } from '#nodes/contract/errors.ts';
import { decodeMask, decodePicture } from './decode-picture.ts';
import { readFileOrExplain } from './read-file-or-explain.ts';
import type { ValueStore } from './value-store.ts';

/** A 16-bit picture of 40 megapixels, uncompressed. */
const byteLimit = 240_000_000;

/** A person's picture, kept by its content. */
export type ImportedPicture = {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  readonly notices: readonly string[];
};

/**
 * Keeps a picture or mask from a file of the person's.
 *
 * @throws AppError file/*, image/*; the sentence names the file
 */
export async function importPicture(
  file: string,
  type: 'image' | 'mask',
  values: ValueStore,
): Promise<ImportedPicture> {
  const bytes = await readFileOrExplain(file, byteLimit);
  const { value, notices } = await decode(file, type, bytes);
  const { hash } = await values.store(type, value);
  const { width, height } = value;
  return { hash, width, height, notices: notices.map((notice) => `${file}: ${notice}`) };
}

async function decode(file: string, type: 'image' | 'mask', bytes: Uint8Array) {
  try {
    return await (type === 'image' ? decodePicture(bytes) : decodeMask(bytes));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, `${file}: ${error.message}`, {
      cause: error.cause,
      details: { file, ...error.details },
    });
  }
}

import { readFile } from 'node:fs/promises';
import { AppError } from '#nodes/contract/errors.ts';
import { artifactFile } from './artifact-files.ts';
import { sharp } from './sharp.ts';
import type { StoreFolders } from './store-folders.ts';

/** Pixels of the longer side of a thumbnail. */
const longestSide = 384;

/** A picture as a file. */
export type PictureFile = {
  readonly bytes: Uint8Array;
  readonly contentType: 'image/png' | 'image/webp';
};

/**
 * Draws a stored picture small enough for a list of many; what is small already is given as it is.
 *
 * @throws AppError artifact/not-found when the hash is no picture's
 */
export async function drawThumbnail(folders: StoreFolders, hash: string): Promise<PictureFile> {
  const png = await readFile(artifactFile(folders, hash)).catch(explain);
  const { format, width, height } = await sharp(png).metadata().catch(explain);
  if (format !== 'png') throw notFound();
  if (Math.max(width, height) <= longestSide) return { bytes: png, contentType: 'image/png' };
  const bytes = await sharp(png)
    .resize({ width: longestSide, height: longestSide, fit: 'inside' })
    .webp({ quality: 85 })
    .toBuffer();
  return { bytes, contentType: 'image/webp' };
}

function explain(cause: unknown): never {
  throw notFound(cause);
}

function notFound(cause?: unknown): AppError {
  return new AppError('artifact/not-found', 'There is no picture of this hash.', { cause });
}

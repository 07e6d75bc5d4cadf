import { open } from 'node:fs/promises';
import { AppError } from '#nodes/contract/errors.ts';
import { artifactFile } from '#server/store/artifact-files.ts';
import { isPng } from '#server/store/is-png.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { type ArtifactKind, type ArtifactRow, mediaTypes } from './artifact-row.ts';
import { readDims } from './read-dims.ts';

/** More than the header of any safetensors file that Tack writes. */
const headBytes = 65_536;

/**
 * Looks at the file of a stored value and says what it is, without reading all of it.
 *
 * @throws AppError store/damaged when it is missing or not of its kind
 */
export async function describeArtifact(
  folders: StoreFolders,
  { type: kind, hash }: { readonly type: ArtifactKind; readonly hash: string },
): Promise<ArtifactRow> {
  const { head, bytes } = await readHead(artifactFile(folders, hash), hash);
  if (kind === 'trace') return { hash, kind, bytes, mediaType: traceType(head), dims: [] };
  const mediaType = mediaTypes[kind];
  return { hash, kind, bytes, mediaType, dims: readDims(head, mediaType) };
}

/** Tensors begin with the length of their header, whose upper bytes are zero; JSON has none. */
function traceType(head: Buffer): string {
  if (isPng(head)) return mediaTypes.image;
  return head.subarray(0, 8).includes(0) ? mediaTypes.latents : mediaTypes.trace;
}

async function readHead(file: string, hash: string) {
  try {
    await using handle = await open(file, 'r');
    const { size: bytes } = await handle.stat();
    const head = Buffer.alloc(Math.min(bytes, headBytes));
    await handle.read(head, 0, head.length, 0);
    return { head, bytes };
  } catch (cause) {
    throw new AppError('store/damaged', `The stored value ${hash} cannot be read.`, {
      cause,
      details: { hash },
    });
  }
}

import { constants, copyFile, link, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { explainFullDisk } from '../hub/explain-full-disk.ts';
import type { PackParts } from './pack-file.ts';

/** How the files of a pack came to lie where they do. */
export type Placing = 'linked' | 'copied';

/**
 * Puts the files of a pack into a folder: as second names of the same bytes where they may be and
 * the file system can, and otherwise as copies, which cost room only where it cannot share blocks.
 *
 * @returns 'copied' when any had to be
 * @throws  AppError store/full
 */
export async function placeFiles(
  parts: Pick<PackParts, 'files' | 'mayLink'>,
  folder: string,
  signal: AbortSignal,
): Promise<Placing> {
  let placing: Placing = 'linked';
  for (const file of parts.files) {
    signal.throwIfAborted();
    const target = path.join(folder, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    if (parts.mayLink && (await tryLink(file.place, target))) continue;
    placing = 'copied';
    await copyFile(file.place, target, constants.COPYFILE_FICLONE).catch((error: unknown) => {
      throw explainFullDisk(error, target);
    });
  }
  return placing;
}

/** Another disk, a file system without links, too many links: then not. */
async function tryLink(place: string, target: string): Promise<boolean> {
  return link(place, target).then(
    () => true,
    () => false,
  );
}

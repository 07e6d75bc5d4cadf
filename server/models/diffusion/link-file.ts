import { copyFile, link } from 'node:fs/promises';
import path from 'node:path';

/** Reasons for which a file system refuses a hard link that a copy can replace. */
const unlinkable = ['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK'];

/**
 * Puts a file into a folder as a hard link, or as a copy where links are not possible.
 *
 * ONNX Runtime refuses weights that lie above the graph's folder or behind a symbolic link.
 */
export async function linkFile(file: string, folder: string): Promise<void> {
  const target = path.join(folder, path.basename(file));
  try {
    await link(file, target);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!unlinkable.includes(code)) throw error;
    await copyFile(file, target);
  }
}

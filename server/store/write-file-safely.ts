import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { explainWriteError } from './explain-write-error.ts';

/**
 * Writes a file so that it is there whole or not at all, even when the power fails: a temporary
 * file on the same disk, synced, renamed, and the folder synced.
 *
 * @param place.temporary the folder for the temporary file; by default the file's own
 * @param place.mode      who may read it; by default as the person's settings have it
 * @throws AppError store/full, file/not-writable
 */
export async function writeFileSafely(
  file: string,
  bytes: Uint8Array | string,
  place: { readonly temporary?: string; readonly mode?: number } = {},
): Promise<void> {
  const { temporary = dirname(file), mode = 0o666 } = place;
  const part = join(temporary, `.${randomUUID()}.part`);
  const removePart = () => rmSync(part, { force: true });
  process.once('exit', removePart);
  try {
    await mkdir(dirname(file), { recursive: true });
    await mkdir(temporary, { recursive: true });
    await writeSynced(part, bytes, mode);
    await rename(part, file);
    await syncFolder(dirname(file));
  } catch (error) {
    await rm(part, { force: true });
    throw explainWriteError(error, file);
  } finally {
    process.off('exit', removePart);
  }
}

async function writeSynced(file: string, bytes: Uint8Array | string, mode: number): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the rename itself last. Some systems cannot sync a folder; there the file's own sync must do. */
async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EINVAL', 'EACCES'].includes(codeOf(error))) throw error;
  } finally {
    await handle?.close();
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file, its size, and when it was last used: milliseconds since 1970. */
export type StoredFile = {
  readonly file: string;
  readonly bytes: number;
  readonly usedAt: number;
};

/** Every file under a folder; none when the folder is not there. */
export async function listFiles(folder: string): Promise<StoredFile[]> {
  const files: StoredFile[] = [];
  for (const name of await namesIn(folder)) {
    const file = join(folder, name);
    const about = await stat(file).catch(ignoreMissing);
    if (about?.isDirectory()) files.push(...(await listFiles(file)));
    else if (about) files.push({ file, bytes: about.size, usedAt: about.mtimeMs });
  }
  return files;
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(ignoreMissing)) ?? [];
}

/** Another process may sweep at the same time. */
function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}

import { access, readFile, rename, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#nodes/contract/errors.ts';
import type { StoreFolders } from './store-folders.ts';
import { writeFileSafely } from './write-file-safely.ts';

/** Files named by the hash of the value they hold. */
export type ArtifactFiles = {
  /** Keeps the bytes under this hash. What is there already is not written again. */
  write(hash: string, bytes: Uint8Array): Promise<void>;
  /** @throws AppError artifact/not-found when it is not there; store/damaged when it cannot be read */
  read(hash: string): Promise<Buffer>;
  /** Whether it is there. Marks it as used, so that the sweep takes it late. */
  use(hash: string): Promise<boolean>;
  /** Takes a damaged artifact out of the way, so that it is made anew. */
  putAside(hash: string): Promise<void>;
};

/** Opens the artifacts of a TACK_HOME. */
export function openArtifactFiles(folders: StoreFolders): ArtifactFiles {
  const fileOf = (hash: string) => artifactFile(folders, hash);
  async function use(hash: string) {
    const file = fileOf(hash);
    try {
      const now = new Date();
      await utimes(file, now, now);
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      // Not the owner of the file: it is there all the same.
      return access(file).then(() => true);
    }
  }
  return {
    use,
    async write(hash, bytes) {
      if (await use(hash)) return;
      await writeFileSafely(fileOf(hash), bytes, { temporary: folders.temporary, mode: 0o600 });
    },
    async read(hash) {
      const file = fileOf(hash);
      try {
        return await readFile(file);
      } catch (cause) {
        if (isMissing(cause)) throw notStored(hash);
        throw new AppError('store/damaged', `The stored value ${hash} cannot be read.`, {
          cause,
          details: { hash },
        });
      }
    },
    async putAside(hash) {
      await rename(fileOf(hash), join(folders.temporary, `${hash}.damaged`));
    },
  };
}

/**
 * Where the artifact of this hash lies, if it is there.
 *
 * @throws AppError value/invalid when the name is no hash: no other name ever becomes a path
 */
export function artifactFile(folders: StoreFolders, hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) {
    throw new AppError('value/invalid', `'${hash}' does not name a stored value.`);
  }
  return join(folders.artifacts, hash.slice(0, 2), hash.slice(2, 4), hash);
}

function notStored(hash: string): AppError {
  return new AppError(
    'artifact/not-found',
    `The value ${hash} is not stored here; a workflow may name it without bringing it.`,
    { details: { hash } },
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

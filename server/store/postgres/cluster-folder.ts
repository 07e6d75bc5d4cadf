import { createHash } from 'node:crypto';
import { chmod, chown, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '#nodes/contract/errors.ts';
import { isReachableByAll } from './is-reachable-by-all.ts';

/** PostgreSQL refuses to run as root; started by root it runs as this user and group ("nobody"). */
export const unprivileged = { uid: 65534, gid: 65534 } as const;

/** The longest path that the system takes for a Unix socket. */
const socketPathBytes = 107;

/**
 * Makes the folder that holds a cluster and its socket. Only PostgreSQL's user can open it, which
 * is all the lock that the socket needs.
 *
 * @param wished     where it should lie
 * @param openFolder a folder that any user can reach, for when root's own cannot be
 * @throws AppError store/unavailable when its path is too long for a Unix socket
 */
export async function claimClusterFolder(wished: string, openFolder: string): Promise<string> {
  const isRoot = process.getuid?.() === 0;
  await mkdir(dirname(wished), { recursive: true });
  const isUsable = !isRoot || (await isReachableByAll(dirname(wished)));
  const folder = isUsable ? wished : join(openFolder, shortNameOf(wished));
  if (Buffer.byteLength(`${folder}/.s.PGSQL.5432`) > socketPathBytes) {
    throw new AppError(
      'store/unavailable',
      `The path ${folder} is too long for the database's socket; set TACK_HOME to a shorter one.`,
      { details: { folder } },
    );
  }
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  if (isRoot) await chown(folder, unprivileged.uid, unprivileged.gid);
  return folder;
}

function shortNameOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}

import { createHash } from 'node:crypto';
import { chmod, chown, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '#nodes/contract/errors.ts';
import { isReachableByAll } from './is-reachable-by-all.ts';

/** PostgreSQL refuses to run as root; started by root it runs as this user and group ("nobody"). */
export const unprivileged = { uid: 65534, gid: 65534 } as const;

/** A folder that any user can reach, for the clusters of homes that PostgreSQL's user cannot enter. */
export const usualOpenFolder = '/var/lib/tack';

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
  await mkdir(dirname(wished), { recursive: true });
  const folder = await clusterFolder(wished, openFolder);
  if (Buffer.byteLength(`${folder}/.s.PGSQL.5432`) > socketPathBytes) {
    throw new AppError(
      'store/unavailable',
      `The path ${folder} is too long for the database's socket; set TACK_HOME to a shorter one.`,
      { details: { folder } },
    );
  }
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  if (isRoot()) await chown(folder, unprivileged.uid, unprivileged.gid);
  return folder;
}

/** Where a cluster lies, or will; its parameters are `claimClusterFolder`'s. */
export async function clusterFolder(wished: string, openFolder = usualOpenFolder): Promise<string> {
  const isUsable = !isRoot() || (await isReachableByAll(dirname(wished)));
  return isUsable ? wished : join(openFolder, shortNameOf(wished));
}

const isRoot = () => process.getuid?.() === 0;

function shortNameOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}

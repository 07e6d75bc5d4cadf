import { statfs } from 'node:fs/promises';
import { AppError } from '#nodes/contract/errors.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';

/** Below this no run begins: what runs already may still need it. */
const floorBytes = 200_000_000;

/** @throws AppError store/full when the disk that Tack keeps its files on is nearly full */
export async function requireRoom({ home }: StoreFolders): Promise<void> {
  const { bavail, bsize } = await statfs(home);
  if (bavail * bsize >= floorBytes) return;
  throw new AppError(
    'store/full',
    `The disk that holds ${home} is nearly full; free some of it before you start a run.`,
    { details: { freeBytes: bavail * bsize } },
  );
}

import { statfs } from 'node:fs/promises';
import { AppError } from '#nodes/contract/errors.ts';
import { nearestFolder } from './nearest-folder.ts';

/** Bytes that will be written to a folder, which may not be there yet. */
export type SpaceNeed = { readonly folder: string; readonly bytes: number };

/** What else writes to the disk meanwhile should not be without room at the end. */
const reserveBytes = 32e6;

/**
 * Makes sure that there is room before anything is written; needs on one disk add up.
 *
 * @throws AppError store/full
 */
export async function requireSpace(needs: readonly SpaceNeed[]): Promise<void> {
  const disks = new Map<number, SpaceNeed>();
  for (const { folder, bytes } of needs.filter((need) => need.bytes > 0)) {
    const { folder: existing, device } = await nearestFolder(folder);
    disks.set(device, { folder: existing, bytes: (disks.get(device)?.bytes ?? 0) + bytes });
  }
  for (const { folder, bytes } of disks.values()) {
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize >= bytes + reserveBytes) continue;
    throw new AppError(
      'store/full',
      `There is no room for it: ${tell(bytes)} more are needed on the disk of ${folder}, and ${tell(bavail * bsize)} are free.`,
      { details: { folder, neededBytes: bytes, freeBytes: bavail * bsize } },
    );
  }
}

/** The device that a folder will be on. */
export async function deviceOf(folder: string): Promise<number> {
  return (await nearestFolder(folder)).device;
}

const tell = (bytes: number) => `${(bytes / 1e9).toFixed(1)} GB`;

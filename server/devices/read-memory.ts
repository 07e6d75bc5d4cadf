import { readFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import { readAvailableBytes } from './read-available-bytes.ts';

/** The memory that this process may use, in bytes. */
export type Memory = {
  readonly totalBytes: number;
  /** What can be taken now without taking it from anyone; null where the system does not tell. */
  readonly freeBytes: number | null;
  /** Whether a container (a cgroup) allows less than the machine has. */
  readonly isLimited: boolean;
};

/** Reads how much memory there is, in the limits of the container that this runs in. */
export function readMemory(): Memory {
  const limit = process.constrainedMemory(); // zero or more than there is: no limit
  const isLimited = limit > 0 && limit < totalmem();
  return {
    totalBytes: isLimited ? limit : totalmem(),
    freeBytes: readAvailableBytes(isLimited),
    isLimited,
  };
}

const pageBytes = 4096;

/** The memory that a process of Linux holds for itself, in bytes; files that are mapped belong to the system. */
function readOwnBytes(id: number | 'self'): number {
  const [, resident = 0, shared = 0] = readFileSync(`/proc/${id}/statm`, 'utf8')
    .split(' ')
    .map(Number);
  return (resident - shared) * pageBytes;
}

/** What this process may hold in all, in bytes, without taking it from anyone as far as that is known. */
export function readRoom(): number {
  const { freeBytes, totalBytes } = readMemory();
  if (freeBytes === null) return totalBytes;
  return (
    freeBytes + (process.platform === 'linux' ? readOwnBytes('self') : process.memoryUsage().rss)
  );
}

/**
 * What another process may hold in all, in bytes; null where that cannot be known: macOS does not
 * tell what is free, and only Linux how much a process holds already.
 *
 * @param id of the process; absent when it has yet to be started
 */
export function readRoomOf(id: number | undefined): number | null {
  const { freeBytes } = readMemory();
  if (id === undefined || freeBytes === null) return freeBytes;
  if (process.platform !== 'linux') return null;
  try {
    return freeBytes + readOwnBytes(id);
  } catch {
    return freeBytes; // it has ended, and what it held is free
  }
}

import { readFileSync } from 'node:fs';
import { totalmem } from 'node:os';

/** The memory that this process may use, in bytes. */
export type Memory = {
  readonly totalBytes: number;
  /** What can be taken now without taking it from anyone. */
  readonly freeBytes: number;
  /** Whether a container (a cgroup) allows less than the machine has. */
  readonly isLimited: boolean;
};

/** Reads how much memory there is, in the limits of the container that this runs in. */
export function readMemory(): Memory {
  const limit = process.constrainedMemory(); // zero or more than there is: no limit
  const isLimited = limit > 0 && limit < totalmem();
  return {
    totalBytes: isLimited ? limit : totalmem(),
    freeBytes: process.availableMemory(),
    isLimited,
  };
}

const pageBytes = 4096;

/** The memory that this process holds for itself, in bytes; files that are mapped belong to the system. */
function readOwnBytes(): number {
  if (process.platform !== 'linux') return process.memoryUsage().rss;
  const [, resident = 0, shared = 0] = readFileSync('/proc/self/statm', 'utf8')
    .split(' ')
    .map(Number);
  return (resident - shared) * pageBytes;
}

/** What this process may hold in all, in bytes, without taking it from anyone. */
export function readRoom(): number {
  return readMemory().freeBytes + readOwnBytes();
}

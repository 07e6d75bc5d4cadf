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

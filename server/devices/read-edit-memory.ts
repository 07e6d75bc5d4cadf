import type { DeviceName } from './device-names.ts';
import { readRoomOf } from './read-memory.ts';
import { readRowLimit } from './read-row-limit.ts';

/** What edits on the processor have to do with. */
export type EditMemory = {
  /** Weights (bytes) above which a UNet takes the rows of a step one at a time. */
  readonly rowLimit: number;
  /** Bytes that an edit may take now. */
  readonly roomBytes: number;
};

/**
 * Reads what edits have to do with; null on cards, which say of themselves when they are full, and where
 * it cannot be known.
 *
 * @param workerId the process that would make them; absent when it has yet to be started
 * @throws AppError usage/invalid
 */
export function readEditMemory(
  device: DeviceName,
  workerId: number | undefined,
): EditMemory | null {
  if (device !== 'cpu') return null;
  const roomBytes = readRoomOf(workerId);
  return roomBytes === null ? null : { rowLimit: readRowLimit(process.env, device), roomBytes };
}

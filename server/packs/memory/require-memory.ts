import { AppError } from '#nodes/contract/errors.ts';
import type { OpenedPack } from '../open-pack.ts';
import type { EditWay } from './estimate-edit.ts';
import { findShortage } from './find-shortage.ts';

/**
 * Makes sure that an edit fits the memory there is.
 *
 * @param room bytes it may take
 * @throws AppError device/too-little-memory, which names a setting that would fit where there is one
 */
export async function requireMemory(pack: OpenedPack, way: EditWay, room: number): Promise<void> {
  const shortage = await findShortage(pack, way, room);
  if (shortage === null) return;
  throw new AppError('device/too-little-memory', shortage.message, {
    details: { needBytes: shortage.needBytes, roomBytes: room },
  });
}

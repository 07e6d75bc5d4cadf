import type { Transaction } from '#server/store/database/open-database.ts';
import { directionNotFound } from './direction-not-found.ts';
import { requireStorable } from './require-storable.ts';

/**
 * Gives a saved direction another name or note; what is left out stays.
 *
 * @throws AppError direction/not-found, value/invalid
 */
export async function renameDirection(
  transaction: Transaction,
  wish: {
    readonly id: string;
    readonly name?: string | undefined;
    readonly note?: string | undefined;
  },
): Promise<void> {
  const { id, name, note } = wish;
  requireStorable([id, name, note]);
  const { count } = await transaction.direction.updateMany({
    where: { id, deletedAt: null },
    data: { ...(name === undefined ? {} : { name }), ...(note === undefined ? {} : { note }) },
  });
  if (count === 0) throw directionNotFound(id);
}

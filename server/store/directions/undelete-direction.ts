import type { Transaction } from '#server/store/database/open-database.ts';
import { directionNotFound } from './direction-not-found.ts';
import { requireStorable } from './require-storable.ts';

/**
 * Brings back a saved direction that was deleted; one that was not stays as it is.
 *
 * @throws AppError direction/not-found
 */
export async function undeleteDirection(transaction: Transaction, id: string): Promise<void> {
  requireStorable(id);
  const { count } = await transaction.direction.updateMany({
    where: { id },
    data: { deletedAt: null },
  });
  if (count === 0) throw directionNotFound(id);
}

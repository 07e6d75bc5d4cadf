import type { Transaction } from '#server/store/database/open-database.ts';
import { directionNotFound } from './direction-not-found.ts';
import { requireStorable } from './require-storable.ts';

/**
 * Puts a saved direction away; `undeleteDirection` brings it back, and workflows that use it go on.
 *
 * @throws AppError direction/not-found
 */
export async function deleteDirection(transaction: Transaction, id: string): Promise<void> {
  requireStorable(id);
  const { count } = await transaction.direction.updateMany({
    where: { id, deletedAt: null },
    data: { deletedAt: new Date() },
  });
  if (count === 0) throw directionNotFound(id);
}

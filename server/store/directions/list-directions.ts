import { likeLiteral } from '#server/store/database/like-literal.ts';
import type { Transaction } from '#server/store/database/open-database.ts';
import { isStorable } from '#server/store/workflows/is-storable.ts';
import { type SavedDirection, savedDirectionFields, toSavedDirection } from './saved-direction.ts';

/**
 * Lists saved directions, the newest first.
 *
 * @param wish.search  part of the name or the note, in capitals or not
 * @param wish.deleted those that were deleted instead
 */
export async function listDirections(
  transaction: Transaction,
  wish: {
    readonly search?: string | undefined;
    readonly pack?: string | undefined;
    readonly deleted?: boolean | undefined;
    readonly limit?: number | undefined;
  } = {},
): Promise<readonly SavedDirection[]> {
  const { search = '', pack, deleted = false, limit = 200 } = wish;
  if (!isStorable([search, pack])) return [];
  const contains = { contains: likeLiteral(search), mode: 'insensitive' } as const;
  const rows = await transaction.direction.findMany({
    where: {
      deletedAt: deleted ? { not: null } : null,
      OR: [{ name: contains }, { note: contains }],
      ...(pack === undefined ? {} : { pack }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: savedDirectionFields,
    take: limit,
  });
  return rows.map(toSavedDirection);
}

import type { Direction } from '#nodes/contract/ports.ts';
import { measureCosine } from '#nodes/editing/analysis/measure-cosine.ts';
import type { ValueStore } from '#server/store/value-store.ts';
import { requireValues } from './require-values.ts';

/** How far another direction leads the same way; null where packs or dims differ, or it is gone. */
export type ComparedDirection = { readonly hash: string; readonly cosine: number | null };

/**
 * Cosines between a direction and others.
 *
 * @throws AppError artifact/not-found when the direction itself is gone
 */
export async function compareStoredDirections(
  values: ValueStore,
  { hash, others }: { readonly hash: string; readonly others: readonly string[] },
): Promise<readonly ComparedDirection[]> {
  await requireValues(values, [hash]);
  const direction = await values.load({ type: 'direction', hash });
  const compared: ComparedDirection[] = [];
  for (const other of others) {
    const isThere = await values.use(other);
    const found = isThere ? await values.load({ type: 'direction', hash: other }) : null;
    compared.push({ hash: other, cosine: found && compare(direction, found) });
  }
  return compared;
}

function compare(direction: Direction, other: Direction): number | null {
  const [dims, otherDims] = [direction, other].map(({ tensor }) => tensor.dims.join('×'));
  if (direction.pack !== other.pack || dims !== otherDims) return null;
  return measureCosine(direction.tensor.data, other.tensor.data);
}

import { AppError } from '#nodes/contract/errors.ts';
import type { ValueStore } from '#server/store/value-store.ts';

/**
 * Goes on only where all of these values are stored, and marks them as used.
 *
 * @throws AppError artifact/not-found
 */
export async function requireValues(
  values: Pick<ValueStore, 'use'>,
  hashes: readonly string[],
): Promise<void> {
  for (const hash of hashes) {
    if (await values.use(hash)) continue;
    throw new AppError('artifact/not-found', 'This value is no longer stored; run again.', {
      details: { hash },
    });
  }
}

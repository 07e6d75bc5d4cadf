import type { Transaction } from '#server/store/database/open-database.ts';
import type { ArtifactRow } from './artifact-row.ts';

/**
 * Notes what artifacts are; those that are known already stay as they are. Their files have to be
 * written, or touched, before.
 */
export async function recordArtifacts(
  transaction: Transaction,
  rows: readonly ArtifactRow[],
): Promise<void> {
  // One order for everyone: two who insert the same rows wait for each other, and never crosswise.
  const sorted = rows.toSorted((a, b) => (a.hash < b.hash ? -1 : 1));
  const data = sorted.map((row) => ({ ...row, dims: [...row.dims] }));
  await transaction.artifact.createMany({ data, skipDuplicates: true });
}

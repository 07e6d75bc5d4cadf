import { AppError } from '#nodes/contract/errors.ts';
import type { Database, Transaction } from '#server/store/database/open-database.ts';

/**
 * A run with its nodes, as they stand.
 *
 * @throws AppError run/not-found
 */
export async function findRun(database: Database | Transaction, id: string) {
  const run = await database.run.findUnique({
    where: { id },
    include: { nodes: { omit: { parts: true } } },
  });
  if (run) return run;
  throw new AppError('run/not-found', `There is no run '${id}'.`, { details: { run: id } });
}

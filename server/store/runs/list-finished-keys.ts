import type { Database } from '#server/store/database/open-database.ts';

/** Keys of the nodes that a run has finished itself. */
export async function listFinishedKeys(database: Database, runId: string): Promise<string[]> {
  const rows = await database.nodeRun.findMany({
    where: { runId, state: { in: ['done', 'cached'] }, key: { not: null } },
    select: { key: true },
  });
  return rows.flatMap(({ key }) => key ?? []);
}

import type { Database } from '#server/store/database/open-database.ts';

/** Whether somebody has asked for a run that is going on to be stopped. */
export async function isCancelRequested(database: Database, id: string): Promise<boolean> {
  const run = await database.run.findUnique({ where: { id }, select: { cancelRequested: true } });
  return run?.cancelRequested === true;
}

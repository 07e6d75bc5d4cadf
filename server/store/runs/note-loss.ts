import type { Database } from '#server/store/database/open-database.ts';

/** Counts that a worker was lost in the middle of a run. @returns how often that has happened to it */
export async function noteLoss(database: Database, id: string): Promise<number> {
  const { losses } = await database.run.update({
    where: { id },
    data: { losses: { increment: 1 } },
    select: { losses: true },
  });
  return losses;
}

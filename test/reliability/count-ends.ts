import type { ScratchHome } from './scratch-home.ts';

/** How many runs there are and how they ended, in words: `7 runs (6 done, 1 failed: run/worker-lost)`. */
export function countEnds(home: ScratchHome): Promise<string> {
  return home.ask(async (database) => {
    const rows = await database.$queryRaw<{ ending: string; count: number }[]>`
      SELECT "state" || coalesce(': ' || ("failure"->>'code'), '') AS ending, count(*)::int AS count
      FROM "Run" GROUP BY 1 ORDER BY 2 DESC`;
    const total = rows.reduce((sum, { count }) => sum + count, 0);
    const words = rows.map(({ ending, count }) => `${count} ${ending}`);
    return `${total} runs (${words.join(', ')})`;
  });
}

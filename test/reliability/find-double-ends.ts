import type { ScratchHome } from './scratch-home.ts';

/** Nodes that were told to be finished more than once in one run, of how many that were finished. */
export function findDoubleEnds(home: ScratchHome) {
  return home.ask(async (database) => {
    const rows = await database.$queryRaw<{ run: string; node: string; times: number }[]>`
      SELECT "runId" AS run, "event"->>'node' AS node, count(*)::int AS times
      FROM "RunEvent" WHERE "event"->>'type' = 'node-end' GROUP BY 1, 2`;
    return { count: rows.length, doubled: rows.filter(({ times }) => times > 1) };
  });
}

/** Runs whose events are not numbered 1, 2, 3 ... up to what the run says. */
export function findGaps(home: ScratchHome) {
  return home.ask(
    (database) =>
      database.$queryRaw<{ id: string }[]>`
        SELECT r."id" FROM "Run" r LEFT JOIN "RunEvent" e ON e."runId" = r."id"
        GROUP BY r."id", r."seq"
        HAVING count(e.*) <> r."seq" OR max(e."seq") <> r."seq" OR min(e."seq") <> 1`,
  );
}

import type { Database } from '#server/store/database/open-database.ts';

/** Older ones say little of how long it takes now. */
const newest = 20;

type Row = { readonly type: string; readonly effort: string | null; readonly seconds: number };

/** How long nodes took: the median of those of a type and effort, or of the type; null = never run. */
export type Durations = (type: string, effort: string) => number | null;

/** Reads how long nodes of these types took lately; those that were cached took nothing and do not count. */
export async function readDurations(
  database: Database,
  types: readonly string[],
): Promise<Durations> {
  const rows = await database.$queryRaw<Row[]>`
    WITH aged AS (
      SELECT "type", "effort", "seconds",
        row_number() OVER (PARTITION BY "type", "effort" ORDER BY "endedAt" DESC) AS age
      FROM "NodeRun" WHERE "state" = 'done' AND "seconds" IS NOT NULL
      AND "effort" IS NOT NULL AND "type" = ANY(${types}::text[])
    )
    SELECT "type", "effort", percentile_cont(0.5) WITHIN GROUP (ORDER BY "seconds") AS seconds
    FROM aged WHERE age <= ${newest}
    GROUP BY GROUPING SETS (("type", "effort"), ("type"))`;
  const medians = new Map(rows.map(({ type, effort, seconds }) => [`${type} ${effort}`, seconds]));
  return (type, effort) => medians.get(`${type} ${effort}`) ?? medians.get(`${type} null`) ?? null;
}

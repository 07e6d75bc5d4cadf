import type { Transaction } from '#server/store/database/open-database.ts';

/** Ended runs whose values are kept: the newest ones. */
const keptRuns = 200;

/**
 * Hashes of all artifacts that rows refer to, as of one moment: by every revision of every workflow
 * (deleted ones too), by the saved directions (deleted ones too), by the runs that have not ended, and
 * by those that ended.
 *
 * Anything in a document that looks like a hash counts, so a param or a value of a kind that is not
 * known here is safe as well.
 *
 * @param ended whether the newest 200 ended runs count, those aside that no history lists left out,
 * or all
 */
export async function listReferences(
  transaction: Transaction,
  ended: 'newest' | 'all' = 'newest',
): Promise<Set<string>> {
  const limit = ended === 'newest' ? keptRuns : null;
  // One statement sees one snapshot, whatever is being written.
  const rows = await transaction.$queryRaw<{ hash: string }[]>`
    WITH kept AS (
      (SELECT "id" FROM "Run" WHERE "state" IN ('queued', 'running', 'paused'))
      UNION ALL
      (SELECT "id" FROM "Run" WHERE "state" NOT IN ('queued', 'running', 'paused')
       AND (${limit}::bigint IS NULL OR NOT "aside" OR "workflowId" IS NOT NULL)
       ORDER BY "createdAt" DESC, "id" LIMIT ${limit}::bigint)
    ), texts AS (
      SELECT concat("artifact", ' ', "document") AS text FROM "WorkflowRevision"
      UNION ALL
      SELECT concat_ws(' ', "artifact", "picture", "source", "strip") FROM "Direction"
      UNION ALL
      SELECT "document"::text FROM "Run" WHERE "id" IN (SELECT "id" FROM kept)
      UNION ALL
      SELECT concat("outputs", "replaced", "traces") FROM "NodeRun"
      WHERE "runId" IN (SELECT "id" FROM kept)
    )
    SELECT DISTINCT found[1] AS hash
    FROM texts, regexp_matches(text, '[0-9a-f]{64}', 'g') AS found`;
  return new Set(rows.map(({ hash }) => hash));
}

import type { Transaction } from '#server/store/database/open-database.ts';

/** Workflow id -> hash of the picture that its newest finished run gave, those tried aside left out. */
export async function findThumbnails(
  transaction: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction.$queryRaw<{ id: string; picture: string }[]>`
    SELECT "id", "picture" FROM unnest(${ids}::text[]) AS wanted("id")
    CROSS JOIN LATERAL (
      SELECT "picture" FROM "Run"
      WHERE "workflowId" = wanted."id" AND "picture" IS NOT NULL AND NOT "aside"
      ORDER BY "createdAt" DESC LIMIT 1
    ) AS newest`;
  return new Map(rows.map(({ id, picture }) => [id, picture]));
}

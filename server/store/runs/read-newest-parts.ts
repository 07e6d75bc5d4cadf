import type { Transaction } from '#server/store/database/open-database.ts';
import { type CachedResult, keyPartsSchema } from '#server/store/result-cache.ts';

export type StoredParts = CachedResult['parts'];

/**
 * What the keys of a workflow's nodes were made of when they last had a result, runs that tried
 * something aside left out.
 *
 * @param wish.before only runs begun before this moment
 * @returns           node -> parts, for those that had one
 */
export async function readNewestParts(
  transaction: Transaction,
  wish: {
    readonly workflowId: string;
    readonly nodes: readonly string[];
    readonly before?: Date | undefined;
  },
): Promise<ReadonlyMap<string, StoredParts>> {
  const { workflowId, nodes, before = new Date('9999-12-31') } = wish;
  const rows = await transaction.$queryRaw<{ node: string; parts: unknown }[]>`
    SELECT "node", "parts" FROM unnest(${nodes}::text[]) AS wanted("node")
    CROSS JOIN LATERAL (
      SELECT "parts" FROM "Run" JOIN "NodeRun" ON "runId" = "id"
      WHERE "workflowId" = ${workflowId} AND "Run"."createdAt" < ${before}
      AND NOT "aside" AND "NodeRun"."node" = wanted."node" AND "parts" IS NOT NULL
      ORDER BY "Run"."createdAt" DESC LIMIT 1
    ) AS newest`;
  return new Map(rows.map(({ node, parts }) => [node, keyPartsSchema.parse(parts)]));
}

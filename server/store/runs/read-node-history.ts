import type { Database } from '#server/store/database/open-database.ts';

/** One time that a node really ran. */
export type NodeDuration = {
  readonly run: string;
  readonly endedAt: Date;
  readonly seconds: number;
};

/** How long a node of a workflow took when it ran, the newest first; at most ten. */
export function readNodeHistory(
  database: Database,
  { workflowId, node }: { readonly workflowId: string; readonly node: string },
): Promise<NodeDuration[]> {
  return database.$queryRaw<NodeDuration[]>`
    SELECT "runId" AS run, "NodeRun"."endedAt", "seconds" FROM "Run" JOIN "NodeRun" ON "runId" = "id"
    WHERE "workflowId" = ${workflowId} AND "node" = ${node} AND "NodeRun"."state" = 'done'
    AND "seconds" IS NOT NULL AND "NodeRun"."endedAt" IS NOT NULL
    ORDER BY "NodeRun"."endedAt" DESC LIMIT 10`;
}

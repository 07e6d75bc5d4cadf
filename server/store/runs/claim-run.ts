import { type Workflow, workflowSchema } from '#nodes/contract/graph.ts';
import type { Database, Transaction } from '#server/store/database/open-database.ts';
import { appendEvents } from './append-events.ts';

/** A run in the hands of one taker. Only the newest attempt may write. */
export type ClaimedRun = {
  readonly id: string;
  readonly attempt: number;
  readonly document: Workflow;
  readonly targets: readonly string[];
  readonly breakpoints: readonly string[];
  readonly losses: number;
  readonly cancelRequested: boolean;
};

/**
 * Takes the run that this turn had begun, or else the first in line.
 *
 * @returns null when nothing waits, or the queue is paused
 */
export function claimRun(database: Database, turn: string): Promise<ClaimedRun | null> {
  return database.$transaction(async (transaction) => {
    const id = (await findBegun(transaction, turn)) ?? (await findFirst(transaction));
    if (id === null) return null;
    const run = await transaction.run.update({
      where: { id },
      data: { state: 'running', turn, attempt: { increment: 1 }, startedAt: new Date() },
    });
    await appendEvents(transaction, id, [{ type: 'run-state', state: 'running' }]);
    const { attempt, targets, breakpoints, losses, cancelRequested } = run;
    const document = workflowSchema.parse(run.document);
    return { id, attempt, document, targets, breakpoints, losses, cancelRequested };
  });
}

/** A turn that comes again was lost by its first taker, in the middle of this run. */
async function findBegun(transaction: Transaction, turn: string): Promise<string | null> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Run" WHERE "turn" = ${turn} AND "state" = 'running' FOR UPDATE`;
  return rows[0]?.id ?? null;
}

async function findFirst(transaction: Transaction): Promise<string | null> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Run"
    WHERE "state" = 'queued' AND NOT (SELECT "isPaused" FROM "Queue")
    ORDER BY "priority" DESC, "position", "createdAt"
    LIMIT 1 FOR UPDATE SKIP LOCKED`;
  return rows[0]?.id ?? null;
}

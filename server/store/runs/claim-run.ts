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
  /** How often it was interrupted. */
  readonly losses: number;
  readonly cancelRequested: boolean;
  /** Whether results that were remembered before it began count for nothing. */
  readonly fresh: boolean;
};

/**
 * Takes the run that this turn had begun, or else the first in line.
 *
 * @returns null when nothing waits, or the queue is paused
 */
export function claimRun(database: Database, turn: string): Promise<ClaimedRun | null> {
  return database.$transaction(async (transaction) => {
    const begun = await findBegun(transaction, turn);
    const id = begun ?? (await findFirst(transaction));
    if (id === null) return null;
    const run = await transaction.run.update({
      where: { id },
      data: {
        ...{ state: 'running', turn, attempt: { increment: 1 }, startedAt: new Date() },
        losses: { increment: begun === null ? 0 : 1 },
      },
    });
    await appendEvents(transaction, id, [{ event: { type: 'run-state', state: 'running' } }]);
    const { attempt, targets, breakpoints, losses, cancelRequested, fresh } = run;
    const document = workflowSchema.parse(run.document);
    const how = { targets, breakpoints, fresh, cancelRequested };
    return { id, attempt, document, losses, ...how };
  });
}

/** A turn that comes again was lost by its first taker, in the middle of this run. */
async function findBegun(transaction: Transaction, turn: string): Promise<string | null> {
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Run" WHERE "turn" = ${turn} AND "state" = 'running' FOR UPDATE`;
  return rows[0]?.id ?? null;
}

/**
 * Waits for whoever holds the first in line, be it another taker or somebody who moves it: a turn
 * that found nothing is gone, so it must not pass by a run that is only being looked at. Nor by a
 * queue that is just being resumed.
 */
async function findFirst(transaction: Transaction): Promise<string | null> {
  const [queue] = await transaction.$queryRaw<{ isPaused: boolean }[]>`
    SELECT "isPaused" FROM "Queue" FOR SHARE`;
  if (queue?.isPaused) return null;
  for (;;) {
    const first = await transaction.run.findFirst({
      where: { state: 'queued' },
      orderBy: [{ priority: 'desc' }, { position: 'asc' }, { createdAt: 'asc' }],
      select: { id: true },
    });
    if (!first) return null;
    const held = await transaction.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "Run" WHERE "id" = ${first.id} AND "state" = 'queued' FOR UPDATE`;
    if (held[0]) return held[0].id;
  }
}

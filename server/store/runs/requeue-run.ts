import { AppError } from '#nodes/contract/errors.ts';
import { findInstruction } from '#nodes/contract/find-instruction.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import type { Transaction } from '#server/store/database/open-database.ts';
import { Prisma } from '#server/store/generated/client.ts';
import type { RunState } from '#server/store/generated/enums.ts';
import { appendEvents } from './append-events.ts';
import { lockRun } from './request-cancel.ts';

/** How a run goes on: what is changed about it, if anything. */
export type Requeue = {
  readonly document?: Workflow;
  readonly breakpoints?: readonly string[];
  /** Ids of the nodes whose results no longer count. */
  readonly stale?: readonly string[];
};

/**
 * Puts a run back in line. What it finished is kept, so it goes on from there.
 *
 * @param from the states from which that makes sense
 * @throws AppError run/not-found, run/wrong-state
 */
export async function requeueRun(
  transaction: Transaction,
  { id, from }: { readonly id: string; readonly from: readonly RunState[] },
  change: Requeue = {},
): Promise<void> {
  const state = await lockRun(transaction, id);
  if (!from.includes(state)) {
    throw new AppError(
      'run/wrong-state',
      `The run is ${state}; it had to be ${from.join(' or ')}.`,
      {
        details: { run: id, state },
      },
    );
  }
  const { document, breakpoints, stale = [] } = change;
  await transaction.run.update({
    where: { id },
    data: {
      state: 'queued',
      turn: null,
      losses: 0,
      cancelRequested: false,
      failure: Prisma.DbNull,
      endedAt: null,
      ...(document ? { document, instruction: findInstruction(document.graph) } : {}),
      ...(breakpoints ? { breakpoints: [...breakpoints] } : {}),
    },
  });
  await transaction.nodeRun.updateMany({
    where: { runId: id, state: { in: ['failed', 'running'] } },
    data: { state: 'waiting' },
  });
  await forgetResults(transaction, id, stale);
  const event = { type: 'run-state', state: 'queued', ...(stale.length > 0 ? { stale } : {}) };
  await appendEvents(transaction, id, [{ event }]);
}

async function forgetResults(
  transaction: Transaction,
  runId: string,
  nodes: readonly string[],
): Promise<void> {
  await transaction.nodeRun.updateMany({
    where: { runId, node: { in: [...nodes] } },
    data: {
      ...{
        state: 'waiting',
        key: null,
        seconds: null,
        startedAt: null,
        endedAt: null,
        notices: [],
      },
      outputs: Prisma.DbNull,
      replaced: Prisma.DbNull,
      traces: Prisma.DbNull,
    },
  });
}

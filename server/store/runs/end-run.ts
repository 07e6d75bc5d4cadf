import type { ErrorCode } from '#nodes/contract/errors.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import type { Database, Transaction } from '#server/store/database/open-database.ts';
import type { Prisma } from '#server/store/generated/client.ts';
import { appendEvents } from './append-events.ts';
import { asStorable } from './as-storable.ts';
import { findPictures } from './find-pictures.ts';
import { holdRun } from './write-progress.ts';

/** Why a run failed, for programs and for a person. */
export type RunFailure = {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
};

export type RunEnd =
  | { readonly state: 'done' | 'cancelled' | 'paused' }
  | { readonly state: 'failed'; readonly failure: RunFailure };

/**
 * Writes how a run ended, if this attempt is still the newest.
 *
 * @throws AppError run/superseded
 */
export function endRun(
  database: Database,
  { id, attempt }: { readonly id: string; readonly attempt: number },
  end: RunEnd,
): Promise<void> {
  return database.$transaction(async (transaction) => {
    await holdRun(transaction, id, attempt);
    const failure = end.state === 'failed' ? end.failure : null;
    const node = failure?.details['node'];
    if (typeof node === 'string') {
      await transaction.nodeRun.updateMany({
        where: { runId: id, node },
        data: { state: 'failed', endedAt: new Date() },
      });
    }
    await transaction.nodeRun.updateMany({
      where: { runId: id, state: 'running' },
      data: { state: 'waiting' },
    });
    await transaction.run.update({
      where: { id },
      data: {
        state: end.state,
        turn: null,
        cancelRequested: false,
        endedAt: end.state === 'paused' ? null : new Date(),
        ...(end.state === 'done' ? await readPictures(transaction, id) : {}),
        ...(failure ? { failure: asStorable({ ...failure }) as Prisma.InputJsonObject } : {}), // details are JSON
      },
    });
    await appendEvents(transaction, id, [{ event: { type: 'run-state', ...end } }]);
  });
}

async function readPictures(transaction: Transaction, id: string) {
  const run = await transaction.run.findUniqueOrThrow({
    where: { id },
    select: { document: true, nodes: { select: { node: true, outputs: true } } },
  });
  return findPictures(run.document as unknown as Workflow, run.nodes); // parsed before it was saved
}

import { randomUUID } from 'node:crypto';
import { catalogue } from '#nodes/catalogue.ts';
import { AppError } from '#nodes/contract/errors.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import { insertRun } from '#server/store/runs/insert-run.ts';
import { countQueued } from '#server/store/runs/queue-state.ts';
import { hasWorkflow } from '#server/store/workflows/has-workflow.ts';
import { isStorable } from '#server/store/workflows/is-storable.ts';
import { workflowNotFound } from '#server/store/workflows/workflow-not-found.ts';
import type { Backend } from './backend.ts';
import { checkGraph } from './check-graph.ts';
import { requireRoom } from './require-room.ts';

/** More than this wait for nobody's good. */
const queueLimit = 1_000;

/** What to run, and how. */
export type RunStart = {
  readonly document: Workflow;
  readonly title?: string | undefined;
  readonly workflow?: { readonly id: string; readonly revision: number } | undefined;
  readonly targets?: readonly string[] | undefined;
  readonly breakpoints?: readonly string[] | undefined;
  readonly priority?: number | undefined;
  /** Run anew: what is remembered counts for nothing, what comes of it is remembered all the same. */
  readonly fresh?: boolean | undefined;
  /** It tries something beside what the canvas shows, and is never what the workflow has come to. */
  readonly aside?: boolean | undefined;
};

/**
 * Saves a run and its turn in the queue, or neither. Once this returns, the run survives anything
 * but the loss of the disk.
 *
 * @returns the run's id
 * @throws AppError graph/* when it cannot be run; workflow/not-found; queue/full; store/full
 */
export async function startRun(
  { database, queue, store }: Pick<Backend, 'database' | 'queue' | 'store'>,
  start: RunStart,
): Promise<string> {
  const { document, targets = [], breakpoints = [], priority = 0 } = start;
  const { fresh = false, aside = false } = start;
  if (!isStorable(document)) {
    throw new AppError('graph/invalid', 'The workflow holds a character that no text can hold.');
  }
  checkGraph(document.graph, catalogue, { targets, breakpoints });
  await requireRoom(store.folders);
  const id = randomUUID();
  await database.$transaction(async (transaction) => {
    if ((await countQueued(transaction)) >= queueLimit) {
      throw new AppError('queue/full', `${queueLimit} runs wait already; try again later.`);
    }
    const title = start.title ?? document.name;
    const workflow = start.workflow ?? null;
    if (workflow && !(await hasWorkflow(transaction, workflow.id)))
      throw workflowNotFound(workflow);
    const how = { targets, breakpoints, priority, fresh, aside };
    await insertRun(transaction, { id, title, document, workflow, ...how });
    await queue.addTurn(transaction);
  });
  return id;
}

import { AppError } from '#nodes/contract/errors.ts';
import { type Override, type Workflow, workflowSchema } from '#nodes/contract/graph.ts';
import { findRun } from '#server/store/runs/find-run.ts';
import { lockRun } from '#server/store/runs/request-cancel.ts';
import { requeueRun } from '#server/store/runs/requeue-run.ts';
import type { Backend } from './backend.ts';
import { findExcess } from './find-excess.ts';
import { pauseAfter } from './pause-after.ts';
import { requireRoom } from './require-room.ts';
import { withDescendants } from './with-descendants.ts';

/**
 * Lets a paused run go on past the breakpoints that hold it, with what the person changed meanwhile.
 * What was finished with other values counts as waiting again.
 *
 * @param overrides the person's values; each stands in place of an earlier one on the same port
 * @throws AppError run/not-found; run/wrong-state when it is not paused; graph/invalid; store/full
 */
export async function resumeRun(
  { database, queue, store }: Pick<Backend, 'database' | 'queue' | 'store'>,
  id: string,
  overrides: readonly Override[] = [],
): Promise<void> {
  await requireRoom(store.folders);
  await database.$transaction(async (transaction) => {
    await lockRun(transaction, id);
    const run = await findRun(transaction, id);
    const document = withOverrides(workflowSchema.parse(run.document), overrides);
    const { reached } = pauseAfter(document.graph, run.targets, run.breakpoints);
    const change = {
      document,
      breakpoints: run.breakpoints.filter((node) => !reached.includes(node)),
      stale: withDescendants(
        document.graph,
        overrides.map(({ node }) => node),
      ),
    };
    await requeueRun(transaction, { id, from: ['paused'] }, change);
    await queue.addTurn(transaction);
  });
}

function withOverrides(document: Workflow, overrides: readonly Override[]): Workflow {
  const kept = document.graph.overrides.filter(
    (one) => !overrides.some(({ node, port }) => node === one.node && port === one.port),
  );
  const graph = { ...document.graph, overrides: [...kept, ...overrides] };
  const excess = findExcess(graph);
  if (excess === null) return { ...document, graph };
  throw new AppError('graph/invalid', `The changed workflow is too large: ${excess}.`);
}

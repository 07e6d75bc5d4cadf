import { type Override, workflowSchema } from '#nodes/contract/graph.ts';
import { findRun } from '#server/store/runs/find-run.ts';
import { requeueRun } from '#server/store/runs/requeue-run.ts';
import type { Backend } from './backend.ts';
import { pauseAfter } from './pause-after.ts';

/**
 * Lets a paused run go on past the breakpoints that hold it, with what the person changed meanwhile.
 *
 * @param overrides the person's values; each stands in place of an earlier one on the same port
 * @throws AppError run/not-found; run/wrong-state when it is not paused
 */
export async function resumeRun(
  { database, queue }: Pick<Backend, 'database' | 'queue'>,
  id: string,
  overrides: readonly Override[] = [],
): Promise<void> {
  const run = await findRun(database, id);
  const document = workflowSchema.parse(run.document);
  const { reached } = pauseAfter(document.graph, run.targets, run.breakpoints);
  const breakpoints = run.breakpoints.filter((node) => !reached.includes(node));
  const kept = document.graph.overrides.filter(
    (one) => !overrides.some(({ node, port }) => node === one.node && port === one.port),
  );
  const graph = { ...document.graph, overrides: [...kept, ...overrides] };
  await database.$transaction(async (transaction) => {
    const change = { breakpoints, document: { ...document, graph } };
    await requeueRun(transaction, { id, from: ['paused'] }, change);
    await queue.addTurn(transaction);
  });
}

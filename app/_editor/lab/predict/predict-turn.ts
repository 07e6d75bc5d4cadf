import * as z from 'zod';
import { api } from '#app/_api/api-client.ts';
import type { FoundRun } from '#app/_editor/state/run-following.ts';
import { isEnded } from '#app/_editor/state/run-shown.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import { isQuick } from './is-quick.ts';

/** A direction to be found anew, and the one to compare it with. */
export type TurnWish = {
  readonly document: Workflow;
  /** The node that finds it. */
  readonly direction: string;
  /** The hash of the old one. */
  readonly before: string;
};

/** How far a direction turned; null where the two are not of one kind. */
export type Turn = { readonly cosine: number | null };

const pollMs = 300;
const outputsSchema = z.object({ direction: z.object({ hash: z.string() }) });
const failureSchema = z.object({ message: z.string() });

/**
 * Says how far a direction turns if that can be found out in passing: soon, and in nobody's way.
 *
 * @param signal cancels the run
 * @returns null where it cannot
 */
export async function predictInPassing(wish: TurnWish, signal: AbortSignal): Promise<Turn | null> {
  if (!(await isInPassing(wish))) return null;
  signal.throwIfAborted();
  return await predictTurn(wish, signal);
}

async function isInPassing({ document, direction }: TurnWish): Promise<boolean> {
  const [prediction, queue, going] = await Promise.all([
    api.runs.predict.mutate({ document, targets: [direction] }),
    api.runs.queue.query(),
    api.runs.list.query({ states: ['running'], limit: 1 }),
  ]);
  const isFree = going.length === 0 && queue.waiting.length === 0 && !queue.isPaused;
  return isFree && isQuick(prediction, document.graph);
}

/**
 * Finds a direction in a run of its own, which no history lists, and says how far it turned.
 *
 * @param signal cancels the run
 * @throws Error with why the run gave none
 */
export async function predictTurn(
  { document, direction, before }: TurnWish,
  signal?: AbortSignal,
): Promise<Turn> {
  const { id } = await api.runs.start.mutate({
    document: { ...document, name: 'Predicted direction' },
    ...{ targets: [direction], aside: true },
  });
  const run = await awaitEnd(id, signal);
  const outputs = outputsSchema.safeParse(
    run.nodes.find(({ node }) => node === direction)?.outputs,
  );
  if (!outputs.success) {
    const failure = failureSchema.safeParse(run.failure).data;
    throw new Error(failure?.message ?? 'The prediction was cancelled.');
  }
  const hash = outputs.data.direction.hash;
  const [compared] = await api.artifacts.compareDirections.query({ hash, others: [before] });
  return { cosine: compared?.cosine ?? null };
}

/** A run that is cancelled has its end too: only then is the way free for another. */
async function awaitEnd(id: string, signal: AbortSignal | undefined): Promise<FoundRun> {
  let isCancelled = false;
  for (;;) {
    if (signal?.aborted && !isCancelled) {
      await api.runs.cancel.mutate({ id });
      isCancelled = true;
    }
    const run = await api.runs.find.query({ id });
    if (isEnded(run.state)) return run;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

import type { RunState } from '#server/store/generated/enums.ts';

/** How a run stands, as the model sees it. */
export type ModelRun = {
  state: RunState;
  priority: number;
  attempt: number;
  cancelRequested: boolean;
};

/** Who has taken a run, by which attempt, and whether the turn was given out again since. */
export type ModelTaker = {
  readonly run: string;
  readonly attempt: number;
  isLost: boolean;
};

/** What the queue ought to be: a pure model without leases or rows. */
export type QueueModel = {
  isPaused: boolean;
  readonly runs: Map<string, ModelRun>;
  /** Every run in the order of its place; which wait, and with which priority, is another matter. */
  readonly order: string[];
  readonly takers: ModelTaker[];
};

/** A queue in which nothing was ever started. */
export function emptyQueueModel(): QueueModel {
  return { isPaused: false, runs: new Map(), order: [], takers: [] };
}

/** The runs that wait, the first in line first. */
export function waitingIn({ runs, order }: QueueModel): readonly string[] {
  const waiting = order.filter((id) => runs.get(id)?.state === 'queued');
  const priorityOf = (id: string) => runs.get(id)?.priority ?? 0;
  return waiting.toSorted((a, b) => priorityOf(b) - priorityOf(a));
}

/** Runs that count as running while their turn is on its way to somebody else. */
export function abandonedIn({ runs, takers }: QueueModel): readonly string[] {
  return [...runs]
    .filter(([id, { state, attempt }]) => {
      const taker = takers.find((one) => one.run === id && one.attempt === attempt);
      return state === 'running' && taker?.isLost === true;
    })
    .map(([id]) => id);
}

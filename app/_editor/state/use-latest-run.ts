import { useEffect } from 'react';
import { type Answers, api } from '#app/_api/api-client.ts';
import { isEnded } from './run-shown.ts';
import type { RunStore } from './run-store.ts';
import type { Session } from './session.ts';

type ListedRun = Answers['runs']['list'][number];

const lookEveryMs = 5_000;
const lookedAt = 20;

/**
 * Shows the newest run of the workflow that has begun or will; those that only tried something aside do
 * not count. While there is none, it looks again now
 * and then: another tab may start the first.
 */
export function useLatestRun(session: Session): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const isIdle = () => !isOver && session.run.getState().run === null;
    const look = async () => {
      const wish = { workflowId: session.workflowId, aside: false, limit: lookedAt };
      // Whatever hinders this hinders the next call too, which says so.
      const runs = await api.runs.list.query(wish).catch(() => []);
      if (!isIdle()) return;
      if (runs.some(isWorthShowing)) await show(session.run, runs, () => isOver);
      else timer = setTimeout(() => void look(), lookEveryMs);
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [session]);
}

/** A run that was cancelled before it began has nothing to show. */
function isWorthShowing({ state, startedAt }: ListedRun): boolean {
  return startedAt !== null || state === 'queued' || state === 'paused';
}

function hasResult({ state, thumbnail }: ListedRun): boolean {
  return state === 'done' && thumbnail !== null;
}

/**
 * The newest run may have run a part, or been cancelled. What the newest one that came to a result has
 * given is shown first, and so stays in sight where the other gives nothing.
 */
async function show(store: RunStore, runs: readonly ListedRun[], isOver: () => boolean) {
  const latest = runs.find(isWorthShowing);
  const whole = runs.find(hasResult);
  if (!latest) return;
  if (whole && whole.id !== latest.id) {
    store.follow(whole.id);
    await isKnown(store, whole.id);
    if (isOver() || store.getState().run?.id !== whole.id) return;
  }
  store.follow(latest.id);
}

/** Waits until all that an ended run gave is known, or it cannot be followed, or another is shown. */
function isKnown(store: RunStore, id: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { run, trouble } = store.getState();
      if (run?.id === id && !isEnded(run.state) && trouble === null) return;
      stop();
      resolve();
    };
    const stop = store.subscribe(look);
    look();
  });
}

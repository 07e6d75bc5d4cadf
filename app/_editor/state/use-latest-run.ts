import { useEffect } from 'react';
import { type Answers, api } from '#app/_api/api-client.ts';
import type { Session } from './session.ts';

type ListedRun = Answers['runs']['list'][number];

const lookEveryMs = 5_000;
const lookedAt = 20;

/**
 * Shows the newest run of the workflow that has begun or will. While there is none, it looks again now
 * and then: another tab may start the first.
 */
export function useLatestRun(session: Session): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const isIdle = () => !isOver && session.run.getState().run === null;
    const look = async () => {
      const wish = { workflowId: session.workflowId, limit: lookedAt };
      // Whatever hinders this hinders the next call too, which says so.
      const runs = await api.runs.list.query(wish).catch(() => []);
      const latest = runs.find(isWorthShowing);
      if (!isIdle()) return;
      if (latest) session.run.follow(latest.id);
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

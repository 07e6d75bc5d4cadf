import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RunRefusal } from '#app/_editor/state/run-refusal.ts';
import type { ShownRun } from '#app/_editor/state/run-shown.ts';
import { isEnded } from '#app/_editor/state/run-shown.ts';
import type { RunStoreState } from '#app/_editor/state/run-store.ts';
import { useSession } from '#app/_editor/state/session.ts';
import { useToast } from '#app/_ui/use-toast.ts';
import { PageTitle } from './page-title.tsx';

/** What ended longer ago was not watched. */
const justNowMs = 5000;

/** Tells what becomes of runs: asks anew for lists, and says what was refused or has ended unseen. */
export function RunWatcher() {
  const { run: runs, view } = useSession();
  const queries = useQueryClient();
  const toast = useToast();
  useEffect(
    () =>
      runs.subscribe((now, before) => {
        const refusal = findNewRefusal(now, before);
        if (refusal) toast({ title: refusal.message, body: refusal.action, tone: 'failed' });
        if (!now.run || now.run.state === before.run?.state) return;
        void queries.invalidateQueries({ queryKey: ['runs'] });
        if (!document.hidden || !hasJustEnded(now.run, before.run)) return;
        const onSelect = () => view.setState({ dockTab: 'timeline', isDockOpen: true });
        toast({ ...tellEnd(now.run), action: { label: 'Show', onSelect } });
      }),
    [runs, view, queries, toast],
  );
  return <PageTitle />;
}

function findNewRefusal(now: RunStoreState, before: RunStoreState): RunRefusal | undefined {
  const newest = now.refusals.at(-1);
  return newest === before.refusals.at(-1) ? undefined : newest;
}

function hasJustEnded({ id, state, endedAt }: ShownRun, before: ShownRun | null): boolean {
  if (before?.id !== id || !isEnded(state)) return false;
  return endedAt !== null && Date.now() - endedAt < justNowMs;
}

function tellEnd({ state, failure, document: workflow }: ShownRun) {
  const title = workflow?.name ?? 'The run';
  if (failure) return { title: `${title} failed`, body: failure.message, tone: 'failed' as const };
  const hasEnded = state === 'cancelled' ? 'was cancelled' : 'is done';
  return { title: `${title} ${hasEnded}`, tone: 'done' as const };
}

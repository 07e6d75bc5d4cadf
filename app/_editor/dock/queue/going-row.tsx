import { useQuery } from '@tanstack/react-query';
import { api } from '#app/_api/api-client.ts';
import { tellPause } from '#app/_editor/overrides/pausing/tell-pause.ts';
import { tellSeconds } from '#app/_editor/state/run-words.ts';
import { useNow } from '#app/_editor/state/use-now.ts';
import type { ListedRun } from '#app/_editor/state/use-queue.ts';
import { ProgressBar } from '#app/_ui/progress-bar.tsx';
import { RunVerbs } from '../timeline/run-verbs.tsx';
import { countNodes } from './count-nodes.ts';
import { RunName } from './run-name.tsx';
import { useTimeLeft } from './use-time-left.ts';

const askMs = 1500;

/** A run that goes on, or is paused at a breakpoint. */
export function GoingRow({ run }: { readonly run: ListedRun }) {
  const { data } = useQuery({
    queryKey: ['runs', 'find', run.id],
    queryFn: () => api.runs.find.query({ id: run.id }),
    refetchInterval: askMs,
  });
  const now = useNow(run.state === 'running');
  const left = useTimeLeft(data);
  const { finished, total } = countNodes(data?.nodes ?? []);
  const seconds = run.startedAt ? Math.max(0, now - Date.parse(`${run.startedAt}`)) / 1000 : null;
  const isPaused = run.state === 'paused';
  const words = [
    `${finished} of ${total} nodes`,
    seconds === null || isPaused ? null : tellSeconds(seconds),
    isPaused ? null : left,
  ].filter((part) => part !== null);
  return (
    <li className="flex h-9 items-center gap-3 border-b px-3">
      <span className="min-w-16 shrink-0 text-ink-2">
        {isPaused ? (data ? tellPause(data) : 'Paused') : 'Running'}
      </span>
      <RunName run={run} />
      <span className="w-72 shrink-0">
        <ProgressBar
          label={`Nodes done in ${run.title}`}
          value={finished}
          max={Math.max(1, total)}
          text={words.join(' · ')}
        />
      </span>
      <RunVerbs run={run} />
    </li>
  );
}

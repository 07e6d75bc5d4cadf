import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '#app/_api/api-client.ts';
import { expectSeconds, foreseeRun, type RunOutlook } from './run-outlook.ts';
import { isEnded } from './run-shown.ts';
import { useRun } from './session.ts';
import { useNow } from './use-now.ts';

const none: ReadonlyMap<string, number | null> = new Map();

/** How far the run on the canvas is; null before the first. */
export function useRunOutlook(): RunOutlook | null {
  const run = useRun((state) => state.run);
  const isFresh = run?.isFresh ?? false;
  const isGoingOn = run !== null && !isEnded(run.state);
  const { data } = useQuery({
    queryKey: ['runs', 'predict', 'of', run?.id],
    queryFn: () => (run?.document ? api.runs.predict.mutate({ document: run.document }) : null),
    enabled: isGoingOn && run.document !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const expected = useMemo(() => (data ? expectSeconds(data, isFresh) : none), [data, isFresh]);
  const now = useNow(run?.state === 'running');
  return run && foreseeRun(run, expected, now);
}

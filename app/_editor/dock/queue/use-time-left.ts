import { useQuery } from '@tanstack/react-query';
import { api } from '#app/_api/api-client.ts';
import type { FoundRun } from '#app/_editor/state/run-following.ts';
import { tellTime } from '#app/_editor/state/run-prediction.ts';
import { workflowSchema } from '#nodes/contract/graph.ts';
import { countNodes } from './count-nodes.ts';

/** What a run still has to do, in words, from how long its nodes took before; null where nobody knows. */
export function useTimeLeft(run: FoundRun | undefined): string | null {
  const done = countNodes(run?.nodes ?? []).finished;
  const { data } = useQuery({
    queryKey: ['runs', 'time left', run?.id, done],
    queryFn: () => predict(run),
    enabled: run !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const isKnown = data && !run?.fresh && data.total.seconds !== 0;
  const time = isKnown ? tellTime(data.total) : null;
  return time === null ? null : `${time} to go`;
}

async function predict(run: FoundRun | undefined) {
  const document = workflowSchema.safeParse(run?.document);
  if (!document.success) return null;
  return api.runs.predict.mutate({ document: document.data, targets: run?.targets ?? [] });
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '#app/_api/api-client.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import { describeWork } from './describe-work.ts';
import { useSession } from './session.ts';

const memoryEveryMs = 10_000;

/** What a run of this document would do; asked for again when that can have changed, memory by the clock. */
export function usePrediction(workflow: Workflow, isWanted: boolean) {
  const { workflowId } = useSession();
  const work = useMemo(() => describeWork(workflow.graph), [workflow]);
  return useQuery({
    queryKey: ['runs', 'prediction', workflowId, work],
    queryFn: () => api.runs.predict.mutate({ document: workflow, workflowId }),
    enabled: isWanted,
    refetchInterval: ({ state }) => (state.data?.memory?.shortage ? memoryEveryMs : false),
    gcTime: 60_000,
    retry: false,
  });
}

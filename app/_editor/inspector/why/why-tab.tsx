import { useQuery } from '@tanstack/react-query';
import { CircleHelp } from 'lucide-react';
import { api, isApiError } from '#app/_api/api-client.ts';
import { FailureNote } from '#app/_editor/inspector/failure-note.tsx';
import { useNodeRun, useRun } from '#app/_editor/state/session.ts';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Skeleton } from '#app/_ui/skeleton.tsx';
import type { GraphNode } from '#nodes/contract/graph.ts';
import { Explanation } from './explanation.tsx';

/** Why a node ran in the run that is shown, or did not have to. */
export function WhyTab({ node: { id } }: { readonly node: GraphNode }) {
  // A run that was not taken up yet, or never was, has no nodes to ask about.
  const run = useRun((state) => (state.run?.order.includes(id) ? state.run.id : undefined));
  const state = useNodeRun(id)?.state;
  const { data, error } = useQuery({
    queryKey: ['runs', 'explain', run, id, state],
    queryFn: () => api.runs.explain.query({ id: run ?? '', node: id }),
    enabled: run !== undefined,
    retry: false,
  });
  if (data) return <Explanation explanation={data} />;
  const isNoPart = isApiError(error) && error.data?.code === 'run/not-found';
  if (run === undefined || isNoPart) {
    return (
      <EmptyState
        icon={CircleHelp}
        title="Not part of a run"
        body="Once this node has run, you see here what its result depends on and why it ran."
      />
    );
  }
  if (error) {
    return (
      <div className="p-3">
        <FailureNote
          failure={{ code: isApiError(error) ? error.data?.code : null, message: error.message }}
        />
      </div>
    );
  }
  return <Skeleton label="Looking up why" className="m-3 h-24" />;
}

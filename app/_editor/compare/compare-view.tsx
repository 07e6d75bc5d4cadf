import { useQuery } from '@tanstack/react-query';
import { GitCompare } from 'lucide-react';
import { api } from '#app/_api/api-client.ts';
import { useRun, useSession } from '#app/_editor/state/session.ts';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { Skeleton } from '#app/_ui/skeleton.tsx';
import { Comparison } from './comparison.tsx';
import { pickPair } from './pick-pair.ts';
import { RunSelect } from './run-select.tsx';
import { useComparedRun } from './use-compared-run.ts';

const listedAtMost = 100;

type CompareViewProps = { readonly compared: readonly [string, string] | null };

/** Which two runs are compared, and how they stand to each other. */
export function CompareView({ compared }: CompareViewProps) {
  const { workflowId, view } = useSession();
  const shown = useRun(({ run }) => run?.id);
  const { data: runs } = useQuery({
    queryKey: ['runs', 'list', workflowId, listedAtMost],
    queryFn: () => api.runs.list.query({ workflowId, limit: listedAtMost }),
  });
  const pair = compared ?? pickPair(runs ?? [], shown);
  const [first, second] = [useComparedRun(pair?.[0]), useComparedRun(pair?.[1])];
  if (!runs) return <Skeleton label="Reading the runs" className="h-7" />;
  if (!pair) {
    return (
      <EmptyState
        icon={GitCompare}
        title="There are no two runs to compare yet"
        body="Run the workflow, change something, and run it again."
      />
    );
  }
  const choose = (next: readonly [string, string]) => view.setState({ compared: next });
  return (
    <div className="flex min-h-full flex-col gap-4">
      <div className="grid grid-cols-2 gap-4">
        <RunSelect
          label="First run"
          runs={runs}
          value={pair[0]}
          onChange={(id) => choose([id, pair[1]])}
        />
        <RunSelect
          label="Second run"
          runs={runs}
          value={pair[1]}
          onChange={(id) => choose([pair[0], id])}
        />
      </div>
      {first && second ? (
        <Comparison first={first} second={second} />
      ) : (
        <Skeleton label="Reading both runs" className="min-h-60 flex-1" />
      )}
    </div>
  );
}

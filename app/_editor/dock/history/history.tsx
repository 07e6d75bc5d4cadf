import { useQuery } from '@tanstack/react-query';
import { History as HistoryIcon } from 'lucide-react';
import { useState } from 'react';
import { api } from '#app/_api/api-client.ts';
import { useSession } from '#app/_editor/state/session.ts';
import { Button } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { Skeleton } from '#app/_ui/skeleton.tsx';
import { HistoryRow } from './history-row.tsx';

const pageSize = 20;
const most = 200;

/** The runs of this workflow, the newest first. */
export function History() {
  const { workflowId } = useSession();
  const [limit, setLimit] = useState(pageSize);
  const { data, error } = useQuery({
    queryKey: ['runs', 'list', workflowId, limit],
    queryFn: () => api.runs.list.query({ workflowId, limit }),
    placeholderData: (before) => before,
  });
  if (error) return <ErrorNote title={error.message} />;
  if (!data) return <Skeleton label="Reading the history" className="m-3 h-12" />;
  if (data.length === 0) {
    return (
      <EmptyState
        icon={HistoryIcon}
        title="Every run is kept here"
        body="With its picture, what was changed for it, and the ways to go on from it."
      />
    );
  }
  return (
    <>
      <ol aria-label="Runs of this workflow">
        {data.map((run, at) => (
          <HistoryRow key={run.id} run={run} before={data[at + 1]?.id} />
        ))}
      </ol>
      {data.length === limit && limit < most && (
        <div className="p-3">
          <Button size="small" onClick={() => setLimit(Math.min(most, limit + pageSize))}>
            Show older runs
          </Button>
        </div>
      )}
    </>
  );
}

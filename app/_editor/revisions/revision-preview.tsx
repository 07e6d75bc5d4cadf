import { useQuery } from '@tanstack/react-query';
import { Copy, RotateCcw } from 'lucide-react';
import { useMemo } from 'react';
import { api } from '#app/_api/api-client.ts';
import { useDocument } from '#app/_editor/state/session.ts';
import { tellError } from '#app/_library/tell-error.ts';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { Skeleton } from '#app/_ui/skeleton.tsx';
import { useSession } from '../state/session.ts';
import { ChangeList } from './change-list.tsx';
import { GraphSketch } from './graph-sketch.tsx';
import { listChanges } from './list-changes.ts';
import { markChanged } from './mark-changed.ts';
import { useRevisionActions } from './use-revision-actions.ts';

type RevisionPreviewProps = { readonly number: number; readonly onDone: () => void };

/** A revision as a drawing and in words, and what can be done with it. */
export function RevisionPreview({ number, onDone }: RevisionPreviewProps) {
  const { workflowId } = useSession();
  const canvas = useDocument(({ workflow }) => workflow);
  const { restore, openCopy, failure, busy } = useRevisionActions(onDone);
  const { data, error } = useQuery({
    queryKey: ['workflows', 'revision', workflowId, number],
    queryFn: () => api.workflows.readRevision.query({ id: workflowId, number }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const document = data?.document;
  const changes = useMemo(
    () => (document ? listChanges(document, canvas) : []),
    [document, canvas],
  );
  const marked = useMemo(
    () => (document ? markChanged(document, canvas) : undefined),
    [document, canvas],
  );
  if (error) return <ErrorNote title={tellError(error)} />;
  if (!document) return <Skeleton label="Fetching the revision" className="h-60 w-full" />;
  return (
    <div className="flex flex-col gap-4">
      <GraphSketch
        graph={document.graph}
        label={`The graph at revision ${number}`}
        marked={marked}
        className="h-52 w-full rounded-md border bg-surface-0"
      />
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          icon={RotateCcw}
          busy={busy === 'restore' ? 'Restoring' : undefined}
          disabledReason={changes.length === 0 ? 'It is what the canvas shows.' : undefined}
          onClick={() => void restore(number, document)}
        >
          Restore
        </Button>
        <Button
          icon={Copy}
          busy={busy === 'copy' ? 'Opening' : undefined}
          onClick={() => void openCopy(number, document)}
        >
          Open as a copy
        </Button>
      </div>
      {failure !== null && <ErrorNote title={failure} />}
      <ChangeList title="Since then" changes={changes} />
    </div>
  );
}

import { History } from 'lucide-react';
import { useState } from 'react';
import { useSave, useSession } from '#app/_editor/state/session.ts';
import { tellError } from '#app/_library/tell-error.ts';
import { Button } from '#app/_ui/button.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { Skeleton } from '#app/_ui/skeleton.tsx';
import { RevisionLine } from './revision-line.tsx';
import { RevisionPreview } from './revision-preview.tsx';
import { useRevisions } from './use-revisions.ts';

/** All that was saved of this workflow: when, what changed, what it looked like, and the way back. */
export function RevisionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { workflowId } = useSession();
  const current = useSave(({ revision }) => revision);
  const [chosen, setChosen] = useState<number | null>(null);
  const list = useRevisions(workflowId, current);
  const revisions = list.data?.pages.flat() ?? [];
  return (
    <Dialog
      title="Revisions"
      description="Every save is kept. Restoring one makes a new revision; nothing is overwritten."
      size="large"
      open
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      <div className="-m-4 flex h-120 min-h-0 max-h-[calc(100dvh-120px)] flex-col md:flex-row">
        <div className="max-h-1/2 w-full shrink-0 overflow-y-auto border-b p-2 md:max-h-none md:w-80 md:border-r md:border-b-0">
          {list.isPending && <Skeleton label="Fetching the revisions" className="h-12 w-full" />}
          {list.error && <ErrorNote title={tellError(list.error)} />}
          <ol aria-label="Revisions, the newest first" className="flex flex-col gap-0.5">
            {revisions.map((revision) => (
              <RevisionLine
                key={revision.number}
                revision={revision}
                isCurrent={revision.number === current}
                isChosen={revision.number === chosen}
                onChoose={() => setChosen(revision.number)}
              />
            ))}
          </ol>
          {list.hasNextPage && (
            <Button
              size="small"
              className="mt-2 w-full"
              busy={list.isFetchingNextPage ? 'Fetching' : undefined}
              onClick={() => void list.fetchNextPage()}
            >
              Show earlier ones
            </Button>
          )}
        </div>
        <div className="min-h-0 min-w-0 flex-1 overflow-y-auto p-4">
          {chosen === null ? (
            <EmptyState
              icon={History}
              title="Choose a revision"
              body="It is shown here, with what sets it apart from the canvas."
            />
          ) : (
            <RevisionPreview key={chosen} number={chosen} onDone={onClose} />
          )}
        </div>
      </div>
    </Dialog>
  );
}

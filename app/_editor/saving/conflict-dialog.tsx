import { useQuery } from '@tanstack/react-query';
import { api } from '#app/_api/api-client.ts';
import { ChangeList } from '#app/_editor/revisions/change-list.tsx';
import { listChanges } from '#app/_editor/revisions/list-changes.ts';
import { useDocument, useSave, useSession } from '#app/_editor/state/session.ts';
import { tellError } from '#app/_library/tell-error.ts';
import { Dialog } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { Skeleton } from '#app/_ui/skeleton.tsx';

/** What each side changed since both had the same. */
export function ConflictDialog({ onClose }: { readonly onClose: () => void }) {
  const { workflowId: id } = useSession();
  const mine = useDocument(({ workflow }) => workflow);
  const base = useSave(({ revision }) => revision);
  const current = useSave((state) => state.current);
  const { data, error } = useQuery({
    queryKey: ['workflows', 'conflict', id, base, current],
    queryFn: async () => {
      const [common, theirs] = await Promise.all([
        api.workflows.readRevision.query({ id, number: base }),
        api.workflows.find.query({ id }),
      ]);
      return { common: common.document, theirs: theirs.document };
    },
  });
  return (
    <Dialog
      title="What changed"
      description={`Both began at revision ${base}.`}
      open
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      {error && <ErrorNote title={tellError(error)} />}
      {!data && !error && <Skeleton label="Fetching both" className="h-40 w-full" />}
      {data && (
        <div className="grid gap-6 sm:grid-cols-2">
          <ChangeList title="Theirs" changes={listChanges(data.common, data.theirs)} />
          <ChangeList title="Yours" changes={listChanges(data.common, mine)} />
        </div>
      )}
    </Dialog>
  );
}

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useSession } from '#app/_editor/state/session.ts';
import { createUnderFreeName } from '#app/_library/create-under-free-name.ts';
import { tellError } from '#app/_library/tell-error.ts';
import { useToast } from '#app/_ui/use-toast.ts';
import type { Workflow } from '#nodes/contract/graph.ts';

/** Ways back to a revision: here, as a new one, or beside it, as a workflow of its own. */
export function useRevisionActions(onDone: () => void) {
  const { document: documents, save } = useSession();
  const router = useRouter();
  const toast = useToast();
  const [busy, setBusy] = useState<'restore' | 'copy' | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const act = async (what: 'restore' | 'copy', work: () => Promise<void>) => {
    setBusy(what);
    setFailure(null);
    try {
      await work();
      onDone();
    } catch (error) {
      setFailure(tellError(error));
    } finally {
      setBusy(null);
    }
  };
  return {
    busy,
    failure,
    restore: (number: number, document: Workflow) =>
      act('restore', async () => {
        // What is on the canvas becomes a revision first: no edit is lost by going back.
        await save.flush();
        documents.edit(`Restore revision ${number}`, ({ name }) => ({ ...document, name }));
        await save.flush(`Restored revision ${number}`);
        toast({
          title: `Revision ${number} is on the canvas again`,
          tone: 'done',
          action: { label: 'Undo', onSelect: () => documents.undo() },
        });
      }),
    openCopy: (number: number, document: Workflow) =>
      act('copy', async () => {
        const copy = { ...document, name: `${document.name}, revision ${number}` };
        const { id } = await createUnderFreeName(copy, `Copy of revision ${number}`);
        router.push(`/workflows/${id}`);
      }),
  };
}

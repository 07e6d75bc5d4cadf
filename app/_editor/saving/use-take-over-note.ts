import { useEffect } from 'react';
import { useSave, useSession } from '#app/_editor/state/session.ts';
import { useToast } from '#app/_ui/use-toast.ts';

/** Says so when the canvas went on to a revision that was saved elsewhere. */
export function useTakeOverNote(): void {
  const { document } = useSession();
  const takenOver = useSave((state) => state.takenOver);
  const toast = useToast();
  useEffect(() => {
    if (takenOver === null) return;
    toast({
      title: `Revision ${takenOver} was saved elsewhere and is shown now`,
      action: { label: 'Undo', onSelect: () => document.undo() },
    });
  }, [takenOver, toast, document]);
}

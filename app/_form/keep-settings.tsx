import { useState } from 'react';
import { useDocument, useSave, useSession } from '#app/_editor/state/session.ts';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/use-toast.ts';

/** What is changed here is for the next run only; this keeps it in the workflow, or puts it back. */
export function KeepSettings() {
  const { document, save } = useSession();
  const toast = useToast();
  const workflow = useDocument((state) => state.workflow);
  const status = useSave((state) => state.status);
  const message = useSave((state) => state.message);
  const [kept, setKept] = useState(() => document.getInitialState().workflow);
  const isBusy = status === 'saving';
  if (workflow === kept) return null;
  const keep = async () => {
    const wanted = document.getState().workflow;
    if ((await save.flush('Settings kept from the form')) === null) return;
    setKept(wanted);
    toast({ title: 'The workflow has these settings now', tone: 'done' });
  };
  return (
    <section aria-label="Changed settings" className="flex flex-col gap-2">
      <p className="text-12 text-ink-2">What you changed counts for runs from this page only.</p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" busy={isBusy ? 'Saving' : undefined} onClick={() => void keep()}>
          Keep these settings
        </Button>
        <Button
          size="small"
          variant="bare"
          onClick={() => document.edit('Back to the saved settings', () => kept)}
        >
          Back to the saved ones
        </Button>
      </div>
      {status === 'conflict' && (
        <ErrorNote title="This workflow was saved elsewhere since this page was opened. Reload to see it; copy the link first to keep what you changed." />
      )}
      {(status === 'refused' || status === 'offline') && message !== null && (
        <ErrorNote title={message} />
      )}
    </section>
  );
}

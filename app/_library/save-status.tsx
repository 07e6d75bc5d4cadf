'use client';

import { useRouter } from 'next/navigation';
import { findRemedy } from '#app/_api/remedies.ts';
import { useSave, useSession } from '#app/_editor/state/session.ts';
import { Button } from '#app/_ui/button.tsx';
import { Popover } from '#app/_ui/popover.tsx';
import { useToast } from '#app/_ui/use-toast.ts';
import { tellError } from './tell-error.ts';
import { saveWords, tellSaving } from './tell-saving.ts';

/** How the document stands to what is saved, in words; pressed, it says more and what to do. */
export function SaveStatus() {
  const status = useSave((state) => state.status);
  const isTrouble = status === 'offline' || status === 'conflict' || status === 'refused';
  return (
    <Popover
      label="Saving"
      className="w-80"
      trigger={
        <button
          type="button"
          className={`shrink-0 rounded-md px-2 py-0.5 text-12 hover:bg-surface-3 ${isTrouble ? 'text-danger' : 'text-ink-3'}`}
        >
          <span role="status">{saveWords[status]}</span>
        </button>
      }
    >
      <SaveDetail />
    </Popover>
  );
}

function SaveDetail() {
  const { save, view } = useSession();
  const state = useSave((all) => all);
  const remedy = findRemedy(state.code ?? undefined);
  const router = useRouter();
  const toast = useToast();
  const keepAsCopy = async () => {
    try {
      router.push(`/workflows/${await save.keepAsCopy()}`);
    } catch (error) {
      toast({ title: tellError(error), tone: 'failed' });
    }
  };
  const isTrouble = state.status === 'offline' || state.status === 'refused';
  return (
    <div className="flex flex-col gap-2">
      <p>{tellSaving(state)}</p>
      {isTrouble && remedy !== undefined && <p className="text-ink-2">{remedy}</p>}
      <div className="flex flex-wrap gap-2">
        {isTrouble && (
          <Button size="small" variant="primary" onClick={() => void save.flush()}>
            Try now
          </Button>
        )}
        {state.status === 'refused' && (
          <Button size="small" onClick={() => void keepAsCopy()}>
            Save as a copy
          </Button>
        )}
        <Button size="small" onClick={() => view.setState({ overlay: 'revisions' })}>
          Show revisions
        </Button>
      </div>
    </div>
  );
}

import { Ban, Play, RotateCw } from 'lucide-react';
import { isEnded, type ShownRun } from '#app/_editor/state/run-shown.ts';
import { useRunActions } from '#app/_editor/state/use-run-actions.ts';
import { Button } from '#app/_ui/button.tsx';

/** What can be done about a run as it stands. */
export function RunVerbs({ run: { id, state } }: { readonly run: Pick<ShownRun, 'id' | 'state'> }) {
  const { cancel, resume, retry } = useRunActions();
  return (
    <span className="ml-auto flex shrink-0 gap-1">
      {state === 'paused' && (
        <Button size="small" variant="primary" icon={Play} onClick={() => void resume(id)}>
          Resume
        </Button>
      )}
      {(state === 'failed' || state === 'cancelled') && (
        <Button size="small" icon={RotateCw} onClick={() => void retry(id)}>
          Retry
        </Button>
      )}
      {!isEnded(state) && (
        <Button size="small" icon={Ban} onClick={() => void cancel(id)}>
          Cancel
        </Button>
      )}
    </span>
  );
}

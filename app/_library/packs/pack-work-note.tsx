import { api } from '#app/_api/api-client.ts';
import { findRemedy } from '#app/_api/remedies.ts';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { ProgressBar } from '#app/_ui/progress-bar.tsx';
import { useTask } from '../use-task.ts';
import type { Pack, PackWork } from './pack.ts';
import { tellFigures, tellWork } from './tell-work.ts';

type WorkNoteProps = {
  readonly pack: Pack;
  readonly work: PackWork;
  readonly mayChange: boolean;
  readonly onChanged: () => Promise<unknown>;
};

/** How the work on a pack goes or ended, and what to do about that. */
export function PackWorkNote({ pack, work, mayChange, onChanged }: WorkNoteProps) {
  const { busy, act } = useTask<'cancel' | 'install'>();
  const { progress, state, kind, problem } = work;
  const { id, title, from, variant } = pack;
  const isCounted = state === 'going' && progress !== null && 'doneBytes' in progress;
  const words = tellWork(work);
  const cancel = async () => {
    await api.packs.cancel.mutate({ id });
    await onChanged();
  };
  const goOn = async () => {
    await api.packs.install.mutate({ id, from, variant });
    await onChanged();
  };
  const goOnWord = state === 'failed' ? 'Try again' : 'Go on';
  const canGoOn = kind === 'install' && state !== 'going' && state !== 'done';
  return (
    <div className="flex flex-col gap-2">
      {problem && (
        <ErrorNote title={problem.message} code={problem.code} advice={findRemedy(problem.code)} />
      )}
      {isCounted && (
        <ProgressBar
          label={`${kind === 'install' ? 'Installation' : 'Verification'} of ${title}`}
          value={progress.doneBytes}
          max={progress.totalBytes}
          text={tellFigures(progress)}
        />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="min-w-0 flex-1 text-12 text-ink-2">
          {words}
        </p>
        {mayChange && canGoOn && (
          <Button
            size="small"
            variant="primary"
            aria-label={`${goOnWord}: ${title}`}
            busy={busy === 'install' ? 'Going on' : undefined}
            onClick={() => void act('install', goOn)}
          >
            {goOnWord}
          </Button>
        )}
        {mayChange && state !== 'done' && (
          <Button
            size="small"
            aria-label={`${state === 'going' ? 'Cancel' : 'Dismiss'}: ${title}`}
            busy={busy === 'cancel' ? 'Stopping' : undefined}
            onClick={() => void act('cancel', cancel)}
          >
            {state === 'going' ? 'Cancel' : 'Dismiss'}
          </Button>
        )}
      </div>
    </div>
  );
}

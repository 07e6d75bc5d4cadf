import { Ban, Play } from 'lucide-react';
import { FailureNote } from '#app/_editor/inspector/failure-note.tsx';
import { useProblems } from '#app/_editor/params/use-problems.ts';
import { isEnded } from '#app/_editor/state/run-shown.ts';
import { useRun } from '#app/_editor/state/session.ts';
import { useRunActions } from '#app/_editor/state/use-run-actions.ts';
import { Button } from '#app/_ui/button.tsx';
import { FormProgress } from './form-progress.tsx';
import { useFormRun } from './use-form-run.ts';

/** Run, how far it is, and what kept it from its end. */
export function RunForm() {
  const { isStarting, start } = useFormRun();
  const { cancel } = useRunActions();
  const goingOn = useRun(({ run }) => (run && !isEnded(run.state) ? run.id : null));
  const problem = useProblems(([first]) => first?.message);
  const failure = useRun(({ run }) => (run?.state === 'failed' ? run.failure : null));
  const startedAt = useRun(({ run }) => run?.startedAt ?? 0);
  const refusal = useRun(({ refusals }) => refusals.at(-1) ?? null);
  const trouble = useRun((state) => state.trouble);
  const isRefused = refusal !== null && refusal.at > startedAt;
  return (
    <section
      aria-label="Run"
      className="sticky bottom-0 z-10 order-3 -mx-3 flex flex-col gap-2 border-t bg-surface-0 p-3 sm:-mx-4 sm:px-4 lg:mx-0 lg:border-0 lg:px-0 lg:pt-1"
    >
      {goingOn !== null && <FormProgress />}
      {goingOn === null ? (
        <Button
          variant="primary"
          size="large"
          icon={Play}
          className="w-full"
          busy={isStarting ? 'Starting' : undefined}
          disabledReason={problem}
          onClick={() => void start()}
        >
          Run
        </Button>
      ) : (
        <Button size="large" icon={Ban} className="w-full" onClick={() => void cancel(goingOn)}>
          Cancel
        </Button>
      )}
      {problem !== undefined && goingOn === null && (
        <p className="text-12 text-danger">{problem}</p>
      )}
      {trouble !== null && (
        <p role="status" className="text-12 text-ink-2">
          {trouble}
        </p>
      )}
      {isRefused && <FailureNote failure={refusal} />}
      {!isRefused && failure && <FailureNote failure={failure} />}
    </section>
  );
}

import { Ban, Play } from 'lucide-react';
import { useStore } from 'zustand';
import { problemsOf } from '#app/_editor/params/problems-of.ts';
import { isEnded } from '#app/_editor/state/run-shown.ts';
import { useRun, useSession, useView } from '#app/_editor/state/session.ts';
import { useRunActions } from '#app/_editor/state/use-run-actions.ts';
import { useSettledWorkflow } from '#app/_editor/state/use-settled-workflow.ts';
import { Button } from '#app/_ui/button.tsx';
import { RunMenu } from './run-menu.tsx';
import { RunOutlookNote } from './run-outlook-note.tsx';
import { RunProgressNote } from './run-progress-note.tsx';
import { VariantsDialog } from './variants-dialog.tsx';

const settleMs = 600;

/** Run, the other ways to run, what it would take, and how far it is. */
export function RunControls() {
  const { start, cancel } = useRunActions();
  const { view, packs } = useSession();
  const isVarying = useView((state) => state.isVarying);
  const setVarying = (now: boolean) => view.setState({ isVarying: now });
  const workflow = useSettledWorkflow(settleMs);
  const problems = useStore(packs, ({ usable }) => problemsOf(workflow.graph, usable));
  const shown = useRun(({ run }) => run?.id);
  const goingOn = useRun(({ run }) => (run && !isEnded(run.state) ? run.id : null));
  const blocked = problems.length === 0 ? undefined : tellProblems(problems.length);
  return (
    <section
      aria-label="Run this workflow"
      data-run={shown}
      className="flex shrink-0 items-center gap-2"
    >
      {goingOn === null ? (
        <RunOutlookNote workflow={workflow} problems={problems} />
      ) : (
        <RunProgressNote />
      )}
      {goingOn !== null && (
        <Button icon={Ban} onClick={() => void cancel(goingOn)}>
          Cancel
        </Button>
      )}
      <span className="flex">
        <Button
          variant="primary"
          icon={Play}
          disabledReason={blocked}
          className="rounded-r-none"
          onClick={() => void start()}
        >
          Run
        </Button>
        <RunMenu blocked={blocked} onVary={() => setVarying(true)} />
      </span>
      <VariantsDialog open={isVarying} onOpenChange={setVarying} />
    </section>
  );
}

function tellProblems(count: number): string {
  return `${count === 1 ? 'One thing is' : `${count} things are`} missing or wrong; see the list beside Run.`;
}

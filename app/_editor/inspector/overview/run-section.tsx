import { Play, Square } from 'lucide-react';
import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { api } from '#app/_api/api-client.ts';
import { useProblems } from '#app/_editor/params/use-problems.ts';
import { toRefusal } from '#app/_editor/state/run-refusal.ts';
import { useRun, useSession } from '#app/_editor/state/session.ts';
import { startRun } from '#app/_editor/state/start-run.ts';
import { Button } from '#app/_ui/button.tsx';
import { Kbd } from '#app/_ui/kbd.tsx';
import { countNodes } from './count-nodes.ts';
import { RunShare } from './run-share.tsx';
import { RunTrouble } from './run-trouble.tsx';

/** Starts a run, says how far it is, stops it. */
export function RunSection() {
  const session = useSession();
  const [isStarting, setIsStarting] = useState(false);
  const run = useRun(useShallow(({ run: shown }) => shown && countNodes(shown)));
  const problems = useProblems(({ length }) => length);
  const start = async () => {
    setIsStarting(true);
    await startRun(session);
    setIsStarting(false);
  };
  const cancel = () =>
    api.runs.cancel
      .mutate({ id: run?.id ?? '' })
      .catch((error) => session.run.refuse(toRefusal('Cancel the run', error, Date.now())));
  return (
    <section aria-label="Run" className="flex flex-col gap-2 border-b px-3 py-3">
      {run?.isGoingOn ? (
        <div className="flex items-center gap-3">
          <div className="min-w-0 flex-1">
            <RunShare />
          </div>
          <Button icon={Square} size="small" onClick={() => void cancel()}>
            Cancel
          </Button>
        </div>
      ) : (
        <Button
          variant="primary"
          size="large"
          icon={Play}
          className="w-full"
          busy={isStarting ? 'Starting' : undefined}
          disabledReason={
            problems > 0 ? 'The workflow cannot run yet; the problems are listed below.' : undefined
          }
          onClick={() => void start()}
        >
          Run
          <span aria-hidden className="[&_kbd]:text-on-accent [&_kbd_span]:border-current">
            <Kbd keys="Mod+Enter" />
          </span>
        </Button>
      )}
      <RunTrouble />
    </section>
  );
}

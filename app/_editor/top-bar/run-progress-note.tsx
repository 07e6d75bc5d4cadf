import { tellSecondsLeft, tellShare } from '#app/_editor/state/run-words.ts';
import { useRun } from '#app/_editor/state/session.ts';
import { useRunOutlook } from '#app/_editor/state/use-run-outlook.ts';
import { ProgressBar } from '#app/_ui/progress-bar.tsx';

/** How far the run on the canvas is, in the top bar. */
export function RunProgressNote() {
  const state = useRun(({ run }) => run?.state);
  const outlook = useRunOutlook();
  if (state === 'queued') return <Words text="Waiting for its turn" />;
  if (state === 'paused') return <Words text="Paused" />;
  if (!outlook) return null;
  if (outlook.total === 0) return <Words text="Starting" />;
  const { share, secondsLeft, finished, total } = outlook;
  const rest = secondsLeft === null ? `${finished} of ${total}` : tellSecondsLeft(secondsLeft);
  return (
    <span className="w-44">
      <ProgressBar
        label="Progress of the run"
        value={share}
        max={1}
        text={`${tellShare(share)} · ${rest}`}
      />
    </span>
  );
}

function Words({ text }: { readonly text: string }) {
  return (
    <span role="status" className="text-12 text-ink-2">
      {text}
    </span>
  );
}

import { tellShare } from '#app/_editor/state/run-words.ts';
import { useRunOutlook } from '#app/_editor/state/use-run-outlook.ts';
import { ProgressBar } from '#app/_ui/progress-bar.tsx';

/** How much of the run on the canvas is done. */
export function RunShare() {
  const outlook = useRunOutlook();
  if (!outlook) return null;
  const { share, finished, total } = outlook;
  const words = `${tellShare(share)} · ${finished} of ${total} nodes`;
  return (
    <ProgressBar
      label="Run"
      value={share}
      max={1}
      text={total === 0 ? 'waiting for its turn' : words}
    />
  );
}

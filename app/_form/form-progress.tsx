import { useShallow } from 'zustand/react/shallow';
import { tellSeconds, tellSecondsLeft, tellShare } from '#app/_editor/state/run-words.ts';
import { useDocument, useRun } from '#app/_editor/state/session.ts';
import { useNow } from '#app/_editor/state/use-now.ts';
import { useRunOutlook } from '#app/_editor/state/use-run-outlook.ts';
import { ProgressBar } from '#app/_ui/progress-bar.tsx';
import { catalogue } from '#nodes/catalogue.ts';
import { titleOf } from '#nodes/contract/title-of.ts';
import { tellStep } from './tell-step.ts';

/** How far the run is: the share of the whole, the step that is being done, seconds so far and left. */
export function FormProgress() {
  const outlook = useRunOutlook();
  const { state, node, startedAt } = useRun(
    useShallow(({ run }) => ({
      state: run?.state,
      node: run?.order.find((id) => run.nodes[id]?.state === 'running') ?? null,
      startedAt: run?.startedAt ?? null,
    })),
  );
  const shown = useRun(({ run }) => (node === null ? null : (run?.nodes[node] ?? null)));
  const title = useDocument(({ workflow }) => {
    const found = workflow.graph.nodes.find(({ id }) => id === node);
    return found ? titleOf(found, catalogue) : null;
  });
  const now = useNow(state === 'running');
  if (state === 'queued') return <Words text="Waiting for its turn" />;
  if (state === 'paused') return <Words text="Paused" />;
  if (!outlook) return <Words text="Starting" />;
  const spent = startedAt === null ? [] : [tellSeconds(Math.max(0, (now - startedAt) / 1000))];
  const left = outlook.secondsLeft === null ? [] : [tellSecondsLeft(outlook.secondsLeft)];
  return (
    <div className="flex flex-col gap-1">
      <ProgressBar
        label="Progress of the run"
        value={outlook.share}
        max={1}
        text={tellShare(outlook.share)}
      />
      <p className="figures flex gap-2 text-12 text-ink-2">
        <span className="min-w-0 flex-1 truncate">{tellStep(title, shown)}</span>
        <span className="whitespace-nowrap">{[...spent, ...left].join(' · ')}</span>
      </p>
    </div>
  );
}

function Words({ text }: { readonly text: string }) {
  return (
    <p role="status" className="text-12 text-ink-2">
      {text}
    </p>
  );
}

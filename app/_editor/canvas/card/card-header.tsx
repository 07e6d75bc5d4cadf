import { Pin, StickyNote } from 'lucide-react';
import { useCanvasStore } from '#app/_editor/canvas/flow/canvas-context.ts';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { worstStanding } from '#app/_editor/overrides/override-standing.ts';
import { PauseMark } from '#app/_editor/overrides/pausing/pause-mark.tsx';
import { iconOf } from '#app/_editor/palette/node-categories.ts';
import { tellSeconds } from '#app/_editor/state/run-words.ts';
import { useDocument, useNodeRun, useOwnValues } from '#app/_editor/state/session.ts';
import { useIsStale } from '#app/_editor/state/use-is-stale.ts';
import { BusyBars } from '#app/_ui/busy-bars.tsx';
import { ProgressRing } from '#app/_ui/progress-ring.tsx';
import { StateMark } from '#app/_ui/state-mark.tsx';
import { catalogue } from '#nodes/catalogue.ts';
import type { GraphNode } from '#nodes/contract/graph.ts';
import { isInForce } from '#nodes/contract/is-in-force.ts';
import { titleOf } from '#nodes/contract/title-of.ts';
import { type CardStatus, cardStatus } from './card-status.ts';
import { CardTitle } from './card-title.tsx';

/** What the node is, what it is called, and how it stands. */
export function CardHeader({ node }: { readonly node: GraphNode }) {
  const canvas = useCanvasStore();
  const Drawing = iconOf(node.type);
  return (
    <header className="flex h-8 items-center gap-1.5 border-b px-2">
      <Drawing aria-hidden size={14} strokeWidth={1.75} className="shrink-0 text-ink-3" />
      <CardTitle id={node.id} title={titleOf(node, catalogue)} />
      <PauseMark node={node.id} />
      {node.isPinned && <Pin aria-label="pinned" size={12} className="shrink-0 text-ink-3" />}
      {node.note !== undefined && (
        <button
          type="button"
          aria-label="Open the note"
          title={node.note}
          className="nodrag shrink-0 text-ink-3 hover:text-ink-1"
          onClick={() => canvas.setState({ annotating: node.id })}
        >
          <StickyNote aria-hidden size={12} />
        </button>
      )}
      <CardState node={node} />
    </header>
  );
}

/** The state as a shape and a word, and how long it took. */
function CardState({ node }: { readonly node: GraphNode }) {
  const run = useNodeRun(node.id);
  const isStale = useIsStale(node.id);
  const isOverridden = useDocument(({ workflow }) =>
    indexGraph(workflow.graph).overridesOf(node.id).some(isInForce),
  );
  const own = useOwnValues(node.id);
  const overrideStanding = useDocument(({ workflow }) =>
    worstStanding(indexGraph(workflow.graph).overridesOf(node.id), { own, ranKey: run?.key }),
  );
  const isDisabled = node.isDisabled ?? false;
  const status = cardStatus({ run, isDisabled, isOverridden, overrideStanding, isStale });
  if (!status) return null;
  if (status.state === 'running') return <RunningState {...status} />;
  const isMeasured = run?.seconds !== undefined && run.state === 'done';
  return (
    <span className="card-state figures flex shrink-0 items-center gap-1.5 text-11 text-ink-3">
      <StateMark state={status.state} text={status.word} showText />
      {isMeasured && !isDisabled && tellSeconds(run.seconds ?? 0)}
    </span>
  );
}

type RunningStateProps = Extract<CardStatus, { readonly state: 'running' }>;

function RunningState({ progress, word }: RunningStateProps) {
  if (progress) {
    return (
      <span className="card-state flex shrink-0">
        <ProgressRing label="Running" value={progress.step} max={progress.total} size={12} />
      </span>
    );
  }
  return (
    <span className="card-state flex shrink-0 items-center gap-1 text-11 text-state-running">
      <BusyBars />
      {word}
    </span>
  );
}

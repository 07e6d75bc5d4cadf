import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { useDocument, useRun, useSession } from '#app/_editor/state/session.ts';
import { useNodeTitles } from '#app/_editor/state/use-node-titles.ts';
import { isInForce } from '#nodes/contract/is-in-force.ts';
import type { Bar } from './lay-out-timeline.ts';
import { NodeMark } from './node-mark.tsx';
import { tellNode } from './tell-node.ts';

const looks: Record<Bar['node']['state'], string> = {
  waiting: 'hidden',
  skipped: 'hidden',
  running: 'bg-state-running',
  done: 'bg-state-done',
  cached: 'border border-state-cached',
  overridden: 'border border-state-overridden',
  failed: 'bg-state-failed',
};

/** Of what an earlier attempt of this run has finished. */
const keptLook = 'border border-state-done';

/** One node of the run: its name, its bar, and how it stands in words; pressed, it is selected. */
export function TimelineRow({ bar: { id, node, span } }: { readonly bar: Bar }) {
  const { document, canvas } = useSession();
  const isSelected = useDocument(({ selection }) => selection.has(id));
  const title = useNodeTitles()(id);
  const isOverridden = useRun(({ run }) => {
    const graph = run?.document?.graph;
    return graph !== undefined && indexGraph(graph).overridesOf(id).some(isInForce);
  });
  const isReplaced = isOverridden && (node.state === 'done' || node.state === 'cached');
  const select = () => {
    document.select([id]);
    canvas.current?.focusNode(id);
  };
  return (
    <li>
      <button
        type="button"
        aria-pressed={isSelected}
        onClick={select}
        className="flex h-5 w-full items-center px-3 text-left text-12 hover:bg-surface-3 focus-visible:-outline-offset-2 aria-pressed:bg-accent-quiet"
      >
        <span className="flex w-51 shrink-0 items-center gap-2 pr-3">
          <NodeMark node={isReplaced ? { ...node, state: 'overridden' } : node} title={title} />
          <span className="truncate">{title}</span>
        </span>
        <span className="relative h-2.5 min-w-0 flex-1">
          {span && (
            <span
              className={`absolute inset-y-0 min-w-1.5 rounded-sm ${span.end === 0 ? keptLook : looks[node.state]}`}
              style={{ left: `${span.start * 100}%`, width: `${(span.end - span.start) * 100}%` }}
            />
          )}
        </span>
        <span
          className={`figures w-47 shrink-0 truncate pl-3 text-11 ${node.state === 'failed' ? 'text-danger' : 'text-ink-2'}`}
        >
          {tellNode(node)}
          {isReplaced && ' · overridden'}
        </span>
      </button>
    </li>
  );
}

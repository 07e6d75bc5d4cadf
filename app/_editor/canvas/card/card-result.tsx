import { clsx } from 'clsx';
import type { NodeRun } from '#app/_editor/state/node-run.ts';
import { useNodeRun, useSession } from '#app/_editor/state/session.ts';
import { NodeThumb } from '#app/_editor/values/node-thumb.tsx';
import { ValueThumb } from '#app/_editor/values/value-thumb.tsx';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { shownOutputs } from './shown-outputs.ts';

type CardResultProps = {
  readonly id: string;
  readonly definition: AnyNodeDefinition | undefined;
};

/** What the node gave, each value in its own form; while it runs, what there is so far. Double-click opens it in full. */
export function CardResult({ id, definition }: CardResultProps) {
  const { view } = useSession();
  const run = useNodeRun(id);
  if (!run) return null;
  if (run.preview !== undefined || run.text !== undefined) return <Glimpse run={run} />;
  const shown = shownOutputs(definition, run.outputs);
  if (shown.length === 0) return null;
  const isEarlier = run.isFromEarlierRun;
  return (
    <div className="card-result flex flex-col gap-2 border-t p-2">
      <div className={clsx('flex flex-col gap-2', isEarlier && setBack)}>
        <NodeThumb outputs={run.outputs} traces={run.traces}>
          {shown.map(({ name, label, value }) => (
            <figure
              key={name}
              onDoubleClick={() => view.setState({ shown: { ...value, title: label } })}
            >
              {shown.length > 1 && <figcaption className="text-11 text-ink-3">{label}</figcaption>}
              <ValueThumb type={value.type} hash={value.hash} title={label} />
            </figure>
          ))}
        </NodeThumb>
      </div>
      {isEarlier && <p className="card-detail text-11 text-ink-3">From an earlier run</p>}
    </div>
  );
}

/** Pictures and drawings only: words stay legible. */
const setBack = '[&_canvas]:opacity-50 [&_img]:opacity-50 [&_svg]:opacity-50';

/** What can be seen of a node that is at work. */
function Glimpse({ run }: { readonly run: NodeRun }) {
  return (
    <div className="card-result flex flex-col gap-2 border-t p-2">
      {run.preview !== undefined && (
        <img
          src={run.preview}
          alt="In the making"
          draggable={false}
          className="aspect-square w-full rounded-sm bg-surface-3 object-contain [image-rendering:pixelated]"
        />
      )}
      {run.text !== undefined && (
        <p className="line-clamp-6 whitespace-pre-wrap text-12 text-ink-2">{run.text}</p>
      )}
    </div>
  );
}

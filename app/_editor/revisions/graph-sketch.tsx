import type { Graph } from '#nodes/contract/graph.ts';
import { laySketch } from './lay-sketch.ts';

type GraphSketchProps = {
  readonly graph: Graph;
  /** What it is a drawing of, for screen readers. */
  readonly label: string;
  /** Ids of nodes to point out. */
  readonly marked?: ReadonlySet<string> | undefined;
  readonly className?: string | undefined;
};

/** A small drawing of a graph: where its nodes are and how they are connected. */
export function GraphSketch({ graph, label, marked, className = '' }: GraphSketchProps) {
  const sketch = laySketch(graph);
  if (!sketch) {
    return (
      <div className={`flex items-center justify-center text-ink-3 ${className}`}>No nodes</div>
    );
  }
  return (
    <svg role="img" aria-label={label} viewBox={sketch.viewBox} className={className}>
      <g fill="none" strokeWidth={8} className="stroke-line-strong">
        {sketch.lines.map(({ id, path }) => (
          <path key={id} d={path} />
        ))}
      </g>
      {sketch.boxes.map(({ id, x, y }) => (
        <rect
          key={id}
          {...{ x, y }}
          {...sketch.card}
          rx={16}
          strokeWidth={8}
          className={
            marked?.has(id)
              ? 'fill-accent-quiet stroke-accent'
              : 'fill-surface-2 stroke-line-strong'
          }
        />
      ))}
    </svg>
  );
}

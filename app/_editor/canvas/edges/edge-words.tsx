import type { Point } from '#nodes/contract/graph.ts';
import { useFlow } from '../flow/flow-library.ts';

type EdgeWordsProps = {
  readonly at: Point;
  /** What travels; null where it is not asked for. */
  readonly label: string | null;
  readonly isOverridden: boolean;
};

/** What travels along an edge, and whether it is a person's value instead of the automatic one; as large at every zoom. */
export function EdgeWords({ at, label, isOverridden }: EdgeWordsProps) {
  const words = [label, isOverridden ? 'overridden' : null].filter(Boolean).join(' · ');
  const zoom = useFlow(({ transform }) => transform[2]);
  return (
    <g transform={`translate(${at.x} ${at.y}) scale(${1 / zoom})`} className="edge-words">
      {isOverridden && label === null && <path d="M0 -6 6 0 0 6 -6 0Z" className="edge-override" />}
      {label !== null && (
        <text y="-8" textAnchor="middle">
          {words}
        </text>
      )}
      <title>{words}</title>
    </g>
  );
}

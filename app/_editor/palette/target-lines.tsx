import { clsx } from 'clsx';
import { Command } from 'cmdk';
import { useMemo } from 'react';
import { PortShape } from '#app/_editor/canvas/ports/port-shape.tsx';
import type { PortEnd } from '#nodes/contract/edges/offer-targets.ts';
import type { Endpoint, Graph } from '#nodes/contract/graph.ts';
import { listTargets, type Target } from './list-targets.ts';
import { scoreTexts } from './score-texts.ts';
import { panelLine } from './search-panel.tsx';

type TargetLinesProps = {
  readonly graph: Graph;
  readonly from: PortEnd;
  readonly search: string;
  readonly onConnect: (end: Endpoint) => void;
};

/** The ports that an edge may end at, and those that it may not, with the reason. */
export function TargetLines({ graph, from, search, onConnect }: TargetLinesProps) {
  const { node, port, side } = from;
  const targets = useMemo(
    () => listTargets(graph, { node, port, side }),
    [graph, node, port, side],
  );
  const found = targets.filter(
    ({ title, is }) => search.trim() === '' || scoreTexts([title, is.label, is.type], search) > 0,
  );
  return found.map((target) => (
    <TargetLine
      key={`${target.node} ${target.port}`}
      target={target}
      onConnect={() => onConnect({ node: target.node, port: target.port })}
    />
  ));
}

type TargetLineProps = { readonly target: Target; readonly onConnect: () => void };

function TargetLine({ target, onConnect }: TargetLineProps) {
  const { node, port, title, is, reason, isTaken } = target;
  return (
    <Command.Item
      value={`${node} ${port}`}
      onSelect={() => reason === null && onConnect()}
      className={clsx(panelLine, reason !== null && 'text-ink-3')}
    >
      <PortShape type={is.type} />
      <span className="min-w-0 flex-1">
        {title}, {is.label}
        {reason !== null && <span className="block text-11">{reason}</span>}
      </span>
      {isTaken && reason === null && (
        <span className="text-11 text-ink-3">takes the place of another edge</span>
      )}
    </Command.Item>
  );
}

import { clsx } from 'clsx';
import { Command } from 'cmdk';
import { useMemo, useState } from 'react';
import { joinEnds } from '#app/_editor/canvas/connect/join-ends.ts';
import { PortShape } from '#app/_editor/canvas/ports/port-shape.tsx';
import { useSession } from '#app/_editor/state/session.ts';
import type { PortEnd } from '#nodes/contract/edges/offer-targets.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { portAt } from './fit-of.ts';
import { listTargets, type Target } from './list-targets.ts';
import { scoreTexts } from './score-texts.ts';
import { panelLine, SearchPanel } from './search-panel.tsx';

type TargetChoiceProps = {
  readonly graph: Graph;
  readonly from: PortEnd;
  readonly onClose: () => void;
};

/** The ports that an edge may end at, and those that it may not, with the reason. */
export function TargetChoice({ graph, from, onClose }: TargetChoiceProps) {
  const { document } = useSession();
  const [search, setSearch] = useState('');
  const targets = useMemo(() => listTargets(graph, from), [graph, from]);
  const found = targets.filter(
    ({ title, is }) => search.trim() === '' || scoreTexts([title, is.label, is.type], search) > 0,
  );
  const start = portAt(graph, from);
  const label = from.side === 'output' ? 'Connect the output to' : 'Feed the input from';
  const connect = ({ node, port }: Target) => {
    document.editGraph('Connect', (current) => joinEnds(current, from, { node, port }));
    onClose();
  };
  return (
    <SearchPanel
      label={label}
      placeholder={label}
      {...{ search, onClose }}
      onSearch={setSearch}
      note={
        start && (
          <span className="flex items-center gap-2">
            <PortShape type={start.type} /> {start.label}, {start.type}
          </span>
        )
      }
    >
      <Command.Empty className="px-2 py-6 text-center text-ink-3">No port like that.</Command.Empty>
      {found.map((target) => (
        <TargetLine
          key={`${target.node} ${target.port}`}
          target={target}
          onConnect={() => connect(target)}
        />
      ))}
    </SearchPanel>
  );
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

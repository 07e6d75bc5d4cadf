import { Command } from 'cmdk';
import { useState } from 'react';
import { PortShape } from '#app/_editor/canvas/ports/port-shape.tsx';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { portsOf, type Side } from '#nodes/contract/find-port.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { titleOf } from '#nodes/contract/title-of.ts';
import { scoreTexts } from './score-texts.ts';
import { panelLine, SearchPanel } from './search-panel.tsx';

type PortChoiceProps = {
  readonly graph: Graph;
  readonly node: string;
  readonly side: Side;
  readonly onChoose: (port: string) => void;
  readonly onClose: () => void;
};

/** The ports of a node, to begin an edge at one of them. */
export function PortChoice({ graph, node, side, onChoose, onClose }: PortChoiceProps) {
  const [search, setSearch] = useState('');
  const found = indexGraph(graph).nodesById.get(node);
  const definition = found && catalogue.get(found.type);
  const ports = Object.entries(definition ? portsOf(definition, side) : {}).filter(
    ([, { label, type }]) => search.trim() === '' || scoreTexts([label, type], search) > 0,
  );
  return (
    <SearchPanel
      label={`Connect an ${side}`}
      placeholder={`Which ${side} of ${found ? titleOf(found, catalogue) : node}?`}
      {...{ search, onClose }}
      onSearch={setSearch}
    >
      <Command.Empty className="px-2 py-6 text-center text-ink-3">
        No {side} like that.
      </Command.Empty>
      {ports.map(([name, { label, type }]) => (
        <Command.Item key={name} value={name} onSelect={() => onChoose(name)} className={panelLine}>
          <PortShape type={type} />
          <span className="flex-1">{label}</span>
          <span className="text-11 text-ink-3">{type}</span>
        </Command.Item>
      ))}
    </SearchPanel>
  );
}

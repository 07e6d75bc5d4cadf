import { Command } from 'cmdk';
import { PortShape } from '#app/_editor/canvas/ports/port-shape.tsx';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { portsOf, type Side } from '#nodes/contract/find-port.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { scoreTexts } from './score-texts.ts';
import { panelLine } from './search-panel.tsx';

type PortLinesProps = {
  readonly graph: Graph;
  readonly node: string;
  readonly side: Side;
  readonly search: string;
  readonly onChoose: (port: string) => void;
};

/** The ports of a node, to begin an edge at one of them. */
export function PortLines({ graph, node, side, search, onChoose }: PortLinesProps) {
  const type = indexGraph(graph).nodesById.get(node)?.type ?? '';
  const definition = catalogue.get(type);
  const ports = Object.entries(definition ? portsOf(definition, side) : {});
  const found = ports.filter(
    ([, port]) => search.trim() === '' || scoreTexts([port.label, port.type], search) > 0,
  );
  return found.map(([name, port]) => (
    <Command.Item key={name} value={name} onSelect={() => onChoose(name)} className={panelLine}>
      <PortShape type={port.type} />
      <span className="flex-1">{port.label}</span>
      <span className="text-11 text-ink-3">{port.type}</span>
    </Command.Item>
  ));
}

import { PortShape } from '#app/_editor/canvas/ports/port-shape.tsx';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { PortEnd } from '#nodes/contract/edges/offer-targets.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { titleOf } from '#nodes/contract/title-of.ts';
import { portAt } from './fit-of.ts';

type StartNoteProps = {
  readonly graph: Graph;
  readonly node: string;
  readonly from: PortEnd | null;
};

/** Where the edge that is being drawn begins. */
export function StartNote({ graph, node, from }: StartNoteProps) {
  const found = indexGraph(graph).nodesById.get(node);
  const start = from && portAt(graph, from);
  return (
    <span className="flex items-center gap-2">
      {start && <PortShape type={start.type} />}
      {found && titleOf(found, catalogue)}
      {start && `, ${start.label}, ${start.type}`}
    </span>
  );
}

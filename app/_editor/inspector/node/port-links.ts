import { indexGraph } from '#app/_editor/document/index-graph.ts';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { portsOf, type Side } from '#nodes/contract/find-port.ts';
import type { Catalogue, Endpoint, Graph, GraphNode } from '#nodes/contract/graph.ts';
import type { PortType } from '#nodes/contract/ports.ts';
import { titleOf } from '#nodes/contract/title-of.ts';

/** A port of a node and the nodes at the other ends of its edges. */
export type PortLink = {
  readonly name: string;
  readonly label: string;
  readonly type: PortType;
  readonly isOptional: boolean;
  readonly others: readonly { readonly node: string; readonly title: string }[];
};

/** The ports of a node on one side, with what they are connected to. */
export function portLinks(
  { graph, catalogue }: { readonly graph: Graph; readonly catalogue: Catalogue },
  { node, definition }: { readonly node: GraphNode; readonly definition: AnyNodeDefinition },
  side: Side,
): PortLink[] {
  const index = indexGraph(graph);
  const edges = side === 'input' ? index.edgesInto(node.id) : index.edgesFrom(node.id);
  const ends = edges.map(({ from, to }) =>
    side === 'input' ? { here: to, there: from } : { here: from, there: to },
  );
  const describe = ({ node: id }: Endpoint) => {
    const other = index.nodesById.get(id);
    return { node: id, title: other ? titleOf(other, catalogue) : id };
  };
  return Object.entries(portsOf(definition, side)).map(([name, { label, type, optional }]) => ({
    ...{ name, label, type, isOptional: optional ?? false },
    others: ends.filter(({ here }) => here.port === name).map(({ there }) => describe(there)),
  }));
}

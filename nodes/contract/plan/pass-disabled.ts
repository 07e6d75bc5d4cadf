import { findPort, portsOf } from '#nodes/contract/find-port.ts';
import type { Catalogue, Edge, Endpoint, Graph, GraphNode } from '#nodes/contract/graph.ts';

/** A graph without its disabled nodes, and the edges out of them that nothing could take the place of. */
export type Passed = { readonly graph: Graph; readonly cut: readonly Edge[] };

/**
 * Takes the disabled nodes out of a graph.
 *
 * Who read an output of such a node reads what feeds the node's first connected input of the same
 * type instead; where there is none, the edge goes. A person's values in place of a disabled node's
 * outputs go with it: a disabled node gives nothing.
 */
export function passDisabled(graph: Graph, catalogue: Catalogue): Passed {
  const disabled = new Map(
    graph.nodes.filter(({ isDisabled }) => isDisabled).map((node) => [node.id, node]),
  );
  if (disabled.size === 0) return { graph, cut: [] };
  const sourceOf = createPassage(graph, catalogue, disabled);
  const edges: Edge[] = [];
  const cut: Edge[] = [];
  for (const edge of graph.edges) {
    if (disabled.has(edge.to.node)) continue;
    const from = sourceOf(edge.from);
    if (from === edge.from) edges.push(edge);
    else if (from) edges.push({ ...edge, from });
    else cut.push(edge);
  }
  const nodes = graph.nodes.filter(({ id }) => !disabled.has(id));
  const overrides = graph.overrides.filter(({ node }) => !disabled.has(node));
  return { graph: { ...graph, nodes, edges, overrides }, cut };
}

/** Follows an output to the one that counts, through however many disabled nodes; null at a dead end. */
function createPassage(
  graph: Graph,
  catalogue: Catalogue,
  disabled: ReadonlyMap<string, GraphNode>,
): (output: Endpoint) => Endpoint | null {
  const feeding = Map.groupBy(graph.edges, ({ to }) => to.node);
  const typeOf = outputTypes(graph, catalogue);
  const known = new Map<string, Endpoint | null>();

  function sourceOf(output: Endpoint): Endpoint | null {
    const node = disabled.get(output.node);
    if (!node) return output;
    const name = JSON.stringify([output.node, output.port]);
    const found = known.get(name);
    if (found !== undefined) return found;
    known.set(name, null); // while it is looked for: a circle of disabled nodes leads nowhere
    const source = firstSource(node, output);
    known.set(name, source);
    return source;
  }

  function firstSource(node: GraphNode, output: Endpoint): Endpoint | null {
    const definition = catalogue.get(node.type);
    const type = typeOf(output);
    const inputs = Object.entries(definition ? portsOf(definition, 'input') : {});
    for (const [name] of inputs.filter(([, input]) => input.type === type)) {
      const edge = feeding.get(node.id)?.find(({ to }) => to.port === name);
      const source = edge ? sourceOf(edge.from) : null;
      if (source && typeOf(source) === type) return source;
    }
    return null;
  }

  return sourceOf;
}

function outputTypes(graph: Graph, catalogue: Catalogue) {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return ({ node, port }: Endpoint) => {
    const definition = catalogue.get(nodes.get(node)?.type ?? '');
    return definition && findPort(definition, 'output', port)?.type;
  };
}

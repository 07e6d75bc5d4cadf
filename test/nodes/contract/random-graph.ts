import fc from 'fast-check';
import { refuseEdge } from '#nodes/contract/edges/refuse-edge.ts';
import type { Catalogue, Graph } from '#nodes/contract/graph.ts';
import { graphSchema } from '#nodes/contract/graph.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const end = fc.record({
  node: fc.constantFrom(...ids),
  port: fc.constantFrom('text', 'echo', 'length', 'gone'),
});
const edges = fc.array(fc.record({ from: end, to: end }), { maxLength: 14 });
const likelyEnd = fc.record({
  node: fc.constantFrom(...ids),
  port: fc.constantFrom('text', 'text', 'echo'),
});
const manyEdges = fc.array(fc.record({ from: likelyEnd, to: likelyEnd }), {
  minLength: 10,
  maxLength: 40,
});
const nodes = (types: readonly string[]) =>
  fc
    .array(fc.record({ type: fc.constantFrom(...types), isDisabled: fc.boolean() }), {
      minLength: 1,
      maxLength: ids.length,
    })
    .map((drawn) => drawn.map((node, at) => ({ id: ids[at], version: 1, ...node })));

/** Graphs of tiny nodes, right or wrong: unknown types, edges to nowhere, circles. */
export const anyGraph = fc
  .record({ nodes: nodes(['say', 'shout', 'shout', 'count', 'sing']), edges })
  .map((drawn) => graphSchema.parse(drawn));

/** Graphs of tiny nodes in which every edge was allowed when it was drawn, one for each input. */
export function soundGraph(catalogue: Catalogue): fc.Arbitrary<Graph> {
  return fc
    .record({ nodes: nodes(['say', 'shout', 'shout', 'count']), edges: manyEdges })
    .map((drawn) => {
      let graph = graphSchema.parse({ nodes: drawn.nodes, edges: [] });
      for (const edge of drawn.edges) {
        const isTaken = graph.edges.some(
          ({ to }) => to.node === edge.to.node && to.port === edge.to.port,
        );
        if (isTaken || refuseEdge(graph, catalogue, edge) !== null) continue;
        graph = { ...graph, edges: [...graph.edges, edge] };
      }
      return graph;
    });
}

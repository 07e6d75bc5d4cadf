import { canonicalJson } from '#nodes/contract/canonical-json.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import { isInForce } from '#nodes/contract/is-in-force.ts';

/** What of a graph decides what a run of it does, as a text: two graphs that only look different have the same. */
export function describeWork({ nodes, edges, overrides }: Graph): string {
  return canonicalJson({
    nodes: nodes.map(({ id, type, version, params, isDisabled = false }) => ({
      ...{ id, type, version, params, isDisabled },
    })),
    edges: edges.map(({ from, to }) => ({ from, to })),
    overrides: overrides.filter(isInForce).map(({ node, port, value }) => ({ node, port, value })),
  });
}

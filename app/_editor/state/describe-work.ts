import { canonicalJson } from '#nodes/contract/canonical-json.ts';
import type { Graph } from '#nodes/contract/graph.ts';

/** What of a graph decides what a run of it does, as a text: two graphs that only look different have the same. */
export function describeWork({ nodes, edges, overrides }: Graph): string {
  return canonicalJson({
    nodes: nodes.map(({ id, type, version, params, isDisabled = false }) => ({
      ...{ id, type, version, params, isDisabled },
    })),
    edges: edges.map(({ from, to }) => ({ from, to })),
    overrides: overrides.map(({ node, port, value }) => ({ node, port, value })),
  });
}

import type { Graph } from '#nodes/contract/graph.ts';
import type { Offers, PortEnd } from './offer-targets.ts';

/**
 * The port that an edge dropped on a node's body goes to: the first that may take it, one without
 * an edge before one whose edge it would replace.
 *
 * @param offers what `offerTargets` said of `from`
 * @returns null where no port of the node may take the edge
 */
export function firstFittingPort(
  graph: Graph,
  offers: Offers,
  { from, node }: { readonly from: PortEnd; readonly node: string },
): string | null {
  const fitting = [...(offers.get(node) ?? [])].filter(([, reason]) => reason === null);
  const end = from.side === 'output' ? 'to' : 'from';
  const taken = new Set(
    graph.edges.filter((edge) => edge[end].node === node).map((edge) => edge[end].port),
  );
  const port = fitting.find(([name]) => !taken.has(name)) ?? fitting[0];
  return port?.[0] ?? null;
}

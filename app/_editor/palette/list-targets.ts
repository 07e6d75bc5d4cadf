import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { catalogue } from '#nodes/catalogue.ts';
import { offerTargets, otherSide, type PortEnd } from '#nodes/contract/edges/offer-targets.ts';
import { findPort } from '#nodes/contract/find-port.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import type { Port } from '#nodes/contract/ports.ts';
import { titleOf } from '#nodes/contract/title-of.ts';
import { portAt } from './fit-of.ts';

/** A port that an edge could be meant for. */
export type Target = {
  readonly node: string;
  readonly port: string;
  /** What people call its node, and its type and label. */
  readonly title: string;
  readonly is: Port;
  /** Why the edge may not end there. */
  readonly reason: string | null;
  /** Whether the edge would take another's place. */
  readonly isTaken: boolean;
};

/** All ports on the other side of an edge: those that fit first, the free ones before the taken; then those that only its type fits. */
export function listTargets(graph: Graph, from: PortEnd): readonly Target[] {
  const { nodesById } = indexGraph(graph);
  const targets: Target[] = [];
  for (const [id, ports] of offerTargets(graph, catalogue, from)) {
    const node = nodesById.get(id);
    const definition = node && catalogue.get(node.type);
    if (!definition) continue;
    for (const [port, reason] of ports) {
      const is = findPort(definition, otherSide(from.side), port);
      if (!is) continue;
      const isTaken = from.side === 'output' && isFed(graph, id, port);
      targets.push({ node: id, port, title: titleOf(node, catalogue), is, reason, isTaken });
    }
  }
  const start = portAt(graph, from)?.type;
  const rank = ({ reason, isTaken, is }: Target): number => {
    if (reason !== null) return is.type === start ? 2 : 3;
    return isTaken ? 1 : 0;
  };
  return targets.sort((one, other) => rank(one) - rank(other));
}

function isFed(graph: Graph, node: string, port: string): boolean {
  return indexGraph(graph)
    .edgesInto(node)
    .some(({ to }) => to.port === port);
}

import type { Catalogue, Edge, Graph } from '#nodes/contract/graph.ts';
import { titleOf } from '#nodes/contract/title-of.ts';
import type { Problem } from './problem.ts';

/** Tells every node that depends on itself by which way it does. */
export function checkCircles(
  graph: Graph,
  catalogue: Catalogue,
  circular: readonly string[],
): readonly Problem[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const titleAt = (id: string) => {
    const node = nodes.get(id);
    return node ? titleOf(node, catalogue) : id;
  };
  const next = Map.groupBy(graph.edges, ({ from }) => from.node);
  return circular.flatMap((node) => {
    const circle = findCircle(next, node);
    if (!circle) return [];
    const message = `This runs in a circle: ${circle.map(titleAt).join(' -> ')}.`;
    return { node, code: 'graph/cycle', message } as const;
  });
}

/** The shortest way along the edges from a node back to itself. */
function findCircle(
  next: ReadonlyMap<string, readonly Edge[]>,
  start: string,
): readonly string[] | null {
  const previous = new Map<string, string | null>([[start, null]]);
  for (const at of previous.keys()) {
    for (const { to } of next.get(at) ?? []) {
      if (to.node === start) return [...wayTo(at, previous), start];
      if (!previous.has(to.node)) previous.set(to.node, at);
    }
  }
  return null;
}

function wayTo(end: string, previous: ReadonlyMap<string, string | null>): readonly string[] {
  const way: string[] = [];
  for (let at: string | null = end; at !== null; at = previous.get(at) ?? null) way.push(at);
  return way.reverse();
}

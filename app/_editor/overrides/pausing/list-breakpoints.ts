import type { Graph } from '#nodes/contract/graph.ts';

/** Of the nodes to pause after those that a run of this graph can meet. */
export function listBreakpoints({ nodes }: Graph, pausesAfter: ReadonlySet<string>): string[] {
  return nodes
    .filter(({ id, isDisabled }) => pausesAfter.has(id) && !isDisabled)
    .map(({ id }) => id);
}

import type { Graph, Group, Note } from '#nodes/contract/graph.ts';

/** The graph with these groups; those without nodes are gone. */
export function withGroups(graph: Graph, groups: readonly Group[] | undefined): Graph {
  if (groups === graph.groups) return graph;
  const { groups: _, ...rest } = graph;
  const filled = (groups ?? []).filter(({ nodes }) => nodes.length > 0);
  return filled.length === 0 ? rest : { ...rest, groups: filled };
}

/** The graph with these notes. */
export function withNotes(graph: Graph, notes: readonly Note[] | undefined): Graph {
  if (notes === graph.notes) return graph;
  const { notes: _, ...rest } = graph;
  return !notes || notes.length === 0 ? rest : { ...rest, notes: [...notes] };
}

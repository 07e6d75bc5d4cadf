import type { Workflow } from '#nodes/contract/graph.ts';
import { filterKept } from '../map-kept.ts';

/** Nodes as text for the clipboard, with the edges into them, their overrides and their groups. */
export function copyNodes({ graph }: Workflow, ids: readonly string[]): string {
  const chosen = new Set(ids);
  const groups = (graph.groups ?? [])
    .map((group) => ({ ...group, nodes: filterKept(group.nodes, (node) => chosen.has(node)) }))
    .filter(({ nodes }) => nodes.length > 0);
  return JSON.stringify({
    format: 'tack-nodes',
    version: 1,
    nodes: graph.nodes.filter(({ id }) => chosen.has(id)),
    edges: graph.edges.filter(({ to }) => chosen.has(to.node)),
    overrides: graph.overrides.filter(({ node }) => chosen.has(node)),
    ...(groups.length > 0 ? { groups } : {}),
  });
}

import type { Workflow } from '#nodes/contract/graph.ts';

/** Nodes as text for the clipboard, with the edges into them, their overrides, and the groups that are whole among them. */
export function copyNodes({ graph }: Workflow, ids: readonly string[]): string {
  const chosen = new Set(ids);
  const groups = (graph.groups ?? []).filter(
    ({ nodes }) => nodes.length > 0 && nodes.every((node) => chosen.has(node)),
  );
  return JSON.stringify({
    format: 'tack-nodes',
    version: 1,
    nodes: graph.nodes.filter(({ id }) => chosen.has(id)),
    edges: graph.edges.filter(({ to }) => chosen.has(to.node)),
    overrides: graph.overrides.filter(({ node }) => chosen.has(node)),
    ...(groups.length > 0 ? { groups } : {}),
  });
}

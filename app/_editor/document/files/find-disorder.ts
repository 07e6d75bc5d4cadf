import type { Graph, Workflow } from '#nodes/contract/graph.ts';

/** What in a document contradicts itself, in one sentence; null when nothing does. */
export function findDisorder({ graph, form = [], output }: Workflow): string | null {
  const named = [...form, ...(output ? [output] : [])].map(({ node }) => node);
  return findGraphDisorder(graph) ?? findMissing(graph, named, 'The workflow');
}

/** The same of a graph alone. */
export function findGraphDisorder(graph: Graph): string | null {
  const members = (graph.groups ?? []).flatMap(({ nodes }) => nodes);
  const ends = graph.edges.flatMap(({ from, to }) => [from.node, to.node]);
  const overridden = graph.overrides.map(({ node }) => node);
  return (
    findTwins(graph) ??
    findMissing(graph, ends, 'An edge') ??
    findMissing(graph, overridden, 'An override') ??
    findMissing(graph, members, 'A group')
  );
}

function findTwins(graph: Graph): string | null {
  const inputs = graph.edges.map(({ to }) => JSON.stringify([to.node, to.port]));
  const outputs = graph.overrides.map(({ node, port }) => JSON.stringify([node, port]));
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['Two nodes have the id', graph.nodes.map(({ id }) => id)],
    ['Two groups have the id', (graph.groups ?? []).map(({ id }) => id)],
    ['Two notes have the id', (graph.notes ?? []).map(({ id }) => id)],
    ['Two edges lead into', inputs],
    ['Two overrides are on', outputs],
    ['Two groups hold the node', (graph.groups ?? []).flatMap(({ nodes }) => nodes)],
  ];
  for (const [words, ids] of lists) {
    const twin = findTwin(ids);
    if (twin !== undefined) return `${words} '${twin}'.`;
  }
  return null;
}

function findTwin(ids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return ids.find((id) => seen.has(id) || !seen.add(id));
}

function findMissing(graph: Graph, named: readonly string[], what: string): string | null {
  const known = new Set(graph.nodes.map(({ id }) => id));
  const missing = named.find((id) => !known.has(id));
  return missing === undefined ? null : `${what} names node '${missing}', which is not there.`;
}

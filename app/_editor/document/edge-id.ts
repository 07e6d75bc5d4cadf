import type { Edge, Endpoint } from '#nodes/contract/graph.ts';

/** The name of an edge, by what it joins: "node.port>node.port". The same for the same two ends. */
export function edgeId({ from, to }: Pick<Edge, 'from' | 'to'>): string {
  return `${nameEnd(from)}>${nameEnd(to)}`;
}

function nameEnd({ node, port }: Endpoint): string {
  return `${escapeMarks(node)}.${escapeMarks(port)}`;
}

/** A strange id must not make two edges look like one. */
function escapeMarks(id: string): string {
  return id.replace(/[%.>]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
}

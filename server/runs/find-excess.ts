import type { Graph } from '#nodes/contract/graph.ts';

/** The largest text anywhere in a document. */
const textBytes = 32 * 1024;
const overrideLimit = 1_000;
const stepLimit = 200;

/** What of a graph is more than a server takes from outside, in words; null when nothing is. */
export function findExcess(graph: Graph): string | null {
  if (graph.overrides.length > overrideLimit) return `more than ${overrideLimit} overrides`;
  const long = graph.nodes.find(({ params }) => Number(params['steps']) > stepLimit);
  if (long) return `node '${long.id}' has over ${stepLimit} steps`;
  return hasLongText(graph) ? 'a text in it is longer than 32 KB' : null;
}

function hasLongText(value: unknown): boolean {
  if (typeof value === 'string') return Buffer.byteLength(value) > textBytes;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, part]) => hasLongText(key) || hasLongText(part));
}

import type { Graph, GraphNode } from '#nodes/contract/graph.ts';

/** The largest text anywhere in a document. */
const textBytes = 32 * 1024;
const overrideLimit = 1_000;
const stepLimit = 200;
const pixelLimit = 4_000_000;

/** What of a graph is more than a server takes from outside, in words; null when nothing is. */
export function findExcess(graph: Graph): string | null {
  if (graph.overrides.length > overrideLimit) return `more than ${overrideLimit} overrides`;
  const long = graph.nodes.find(({ params }) => Number(params['steps']) > stepLimit);
  if (long) return `node '${long.id}' has over ${stepLimit} steps`;
  const large = graph.nodes.find(({ params }) => pixelsOf(params) > pixelLimit);
  if (large) return `node '${large.id}' asks for over ${pixelLimit / 1e6} megapixels`;
  return hasLongText(graph) ? 'a text in it is longer than 32 KB' : null;
}

/** What a node is asked to bring a picture to; 0 where it is not. */
function pixelsOf({ size, width, height }: GraphNode['params']): number {
  return size === 'custom' ? Number(width) * Number(height) : 0;
}

function hasLongText(value: unknown): boolean {
  if (typeof value === 'string') return Buffer.byteLength(value) > textBytes;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, part]) => hasLongText(key) || hasLongText(part));
}

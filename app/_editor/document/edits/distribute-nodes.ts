import type { Graph, GraphNode, Point } from '#nodes/contract/graph.ts';
import { type Sizes, unmeasuredSize } from '../size.ts';
import { moveNodes } from './move-nodes.ts';

/** Makes the gaps between three or more nodes equal; the outermost stay, and so do pinned ones. */
export function distributeNodes(
  graph: Graph,
  ids: readonly string[],
  { axis, sizes }: { readonly axis: 'x' | 'y'; readonly sizes: Sizes },
): Graph {
  const chosen = graph.nodes
    .filter(({ id }) => ids.includes(id))
    .sort((one, other) => one.position[axis] - other.position[axis]);
  const first = chosen[0];
  const last = chosen.at(-1);
  if (!first || !last || chosen.length < 3) return graph;
  const lengthOf = ({ id }: GraphNode) =>
    (sizes.get(id) ?? unmeasuredSize)[axis === 'x' ? 'width' : 'height'];
  const inner = chosen.slice(1, -1);
  const filled = [first, ...inner].reduce((sum, node) => sum + lengthOf(node), 0);
  const gap = (last.position[axis] - first.position[axis] - filled) / (chosen.length - 1);
  const positions = new Map<string, Point>();
  let at = first.position[axis] + lengthOf(first) + gap;
  for (const node of inner) {
    positions.set(node.id, { ...node.position, [axis]: at });
    at += lengthOf(node) + gap;
  }
  return moveNodes(graph, positions);
}

import type { Graph, GraphNode, Point } from '#nodes/contract/graph.ts';
import { type Size, type Sizes, unmeasuredSize } from '../size.ts';
import { moveNodes } from './move-nodes.ts';

type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

/** Where along its axis a node is held, and the axis: 0 its start, 1 its end. */
const holds = {
  left: ['x', 0],
  centre: ['x', 0.5],
  right: ['x', 1],
  top: ['y', 0],
  middle: ['y', 0.5],
  bottom: ['y', 1],
} as const satisfies Record<Alignment, readonly [axis: 'x' | 'y', share: number]>;

/** Lines nodes up by a side, or by their middles; pinned ones stay. */
export function alignNodes(
  graph: Graph,
  ids: readonly string[],
  { to, sizes }: { readonly to: Alignment; readonly sizes: Sizes },
): Graph {
  const chosen = graph.nodes.filter(({ id }) => ids.includes(id));
  if (chosen.length < 2) return graph;
  const [axis, share] = holds[to];
  const lengthOf = ({ id }: GraphNode) => along(sizes.get(id) ?? unmeasuredSize, axis);
  const start = Math.min(...chosen.map(({ position }) => position[axis]));
  const end = Math.max(...chosen.map((node) => node.position[axis] + lengthOf(node)));
  const line = start + (end - start) * share;
  const place = (node: GraphNode): [string, Point] => [
    node.id,
    { ...node.position, [axis]: line - lengthOf(node) * share },
  ];
  return moveNodes(graph, new Map(chosen.map(place)));
}

function along(size: Size, axis: 'x' | 'y'): number {
  return axis === 'x' ? size.width : size.height;
}

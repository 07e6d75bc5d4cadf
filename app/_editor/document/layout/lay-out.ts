import { graphlib, layout } from '@dagrejs/dagre';
import type { Graph, GraphNode, Point } from '#nodes/contract/graph.ts';
import { type Sizes, unmeasuredSize } from '../size.ts';

/** Room between columns and between nodes of one column. */
const gaps = { ranksep: 80, nodesep: 40 };

/**
 * Where nodes belong so that edges lead to the right, groups stay together and nothing overlaps.
 *
 * Pinned nodes stay, and the rest is placed around the first of them; without one the upper left
 * corner of the drawing stays.
 *
 * @returns the upper left corner of every node that is not pinned
 */
export function layOut(graph: Graph, sizes: Sizes): ReadonlyMap<string, Point> {
  if (graph.nodes.length === 0) return new Map();
  const corners = computeCorners(graph, sizes);
  const shift = findShift(graph.nodes, corners);
  const free = graph.nodes.filter(({ isPinned }) => !isPinned);
  const place = ({ id, position }: GraphNode): readonly [string, Point] => {
    const corner = corners.get(id) ?? position;
    return [id, { x: Math.round(corner.x + shift.x), y: Math.round(corner.y + shift.y) }];
  };
  return new Map(free.map(place));
}

function computeCorners(graph: Graph, sizes: Sizes): ReadonlyMap<string, Point> {
  const drawing = new graphlib.Graph({ compound: true, multigraph: true });
  drawing.setGraph({ rankdir: 'LR', ...gaps });
  drawing.setDefaultEdgeLabel(() => ({}));
  const sizeOf = (id: string) => sizes.get(id) ?? unmeasuredSize;
  for (const { id } of graph.nodes) drawing.setNode(`node ${id}`, { ...sizeOf(id) });
  for (const { id, nodes } of graph.groups ?? []) {
    drawing.setNode(`group ${id}`, { width: 0, height: 0 });
    for (const node of nodes) drawing.setParent(`node ${node}`, `group ${id}`);
  }
  for (const { from, to } of graph.edges) {
    drawing.setEdge({
      v: `node ${from.node}`,
      w: `node ${to.node}`,
      name: `${from.port} ${to.port}`,
    });
  }
  layout(drawing);
  const centreOf = (id: string): { x?: number; y?: number } => drawing.node(`node ${id}`) ?? {};
  const corner = ({ id }: GraphNode): readonly [string, Point] => {
    const { x = 0, y = 0 } = centreOf(id);
    return [id, { x: x - sizeOf(id).width / 2, y: y - sizeOf(id).height / 2 }];
  };
  return new Map(graph.nodes.map(corner));
}

function findShift(nodes: readonly GraphNode[], corners: ReadonlyMap<string, Point>): Point {
  const pinned = nodes.find(({ isPinned }) => isPinned);
  const from = pinned ? corners.get(pinned.id) : upperLeft([...corners.values()]);
  const to = pinned ? pinned.position : upperLeft(nodes.map(({ position }) => position));
  return from ? { x: to.x - from.x, y: to.y - from.y } : { x: 0, y: 0 };
}

function upperLeft(points: readonly Point[]): Point {
  return { x: Math.min(...points.map(({ x }) => x)), y: Math.min(...points.map(({ y }) => y)) };
}

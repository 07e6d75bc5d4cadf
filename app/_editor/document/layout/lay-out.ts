import { graphlib, layout } from '@dagrejs/dagre';
import type { Graph, GraphNode, Point } from '#nodes/contract/graph.ts';
import { type Sizes, unmeasuredSize } from '../size.ts';

/** Room between columns and between nodes of one column. */
const gaps = { ranksep: 80, nodesep: 40 };

/** Upper left corners by the ids of nodes and of notes. */
export type Layout = {
  readonly nodes: ReadonlyMap<string, Point>;
  readonly notes: ReadonlyMap<string, Point>;
};

/**
 * Where nodes and notes belong so that edges lead to the right, groups stay together and nothing overlaps.
 *
 * Pinned nodes stay, and the rest is placed around the first of them; without one the upper left
 * corner of the drawing stays. Notes stand in the first column.
 *
 * @returns the places of all notes, and of every node that is not pinned
 */
export function layOut(graph: Graph, sizes: Sizes): Layout {
  const { nodes, notes = [] } = graph;
  if (nodes.length === 0) return { nodes: new Map(), notes: new Map() };
  const drawing = draw(graph, sizes);
  const corners = new Map(nodes.map(({ id }) => [id, cornerOf(drawing, `node ${id}`)]));
  const shift = findShift(nodes, corners);
  const place = (drawn: string): Point => {
    const corner = cornerOf(drawing, drawn);
    return { x: Math.round(corner.x + shift.x), y: Math.round(corner.y + shift.y) };
  };
  const free = nodes.filter(({ isPinned }) => !isPinned);
  return {
    nodes: new Map(free.map(({ id }) => [id, place(`node ${id}`)])),
    notes: new Map(notes.map(({ id }) => [id, place(`note ${id}`)])),
  };
}

function draw(graph: Graph, sizes: Sizes): graphlib.Graph {
  const drawing = new graphlib.Graph({ compound: true, multigraph: true });
  drawing.setGraph({ rankdir: 'LR', ...gaps });
  drawing.setDefaultEdgeLabel(() => ({}));
  const sizeOf = (id: string) => sizes.get(id) ?? unmeasuredSize;
  for (const { id } of graph.nodes) drawing.setNode(`node ${id}`, { ...sizeOf(id) });
  for (const { id, size } of graph.notes ?? []) drawing.setNode(`note ${id}`, { ...size });
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
  return drawing;
}

type Box = { x?: number; y?: number; width?: number; height?: number };

/** What is drawn lies around its middle. */
function cornerOf(drawing: graphlib.Graph, drawn: string): Point {
  const { x = 0, y = 0, width = 0, height = 0 }: Box = drawing.node(drawn) ?? {};
  return { x: x - width / 2, y: y - height / 2 };
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

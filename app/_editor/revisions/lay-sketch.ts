import type { Graph } from '#nodes/contract/graph.ts';

/** About what a card measures; a sketch needs no more. */
const card = { width: 240, height: 140 };
const margin = 40;

type Box = { readonly id: string; readonly x: number; readonly y: number };
type Line = { readonly id: string; readonly path: string };

/** A graph as boxes and lines in the units of the document. */
export type Sketch = {
  readonly viewBox: string;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  readonly card: typeof card;
};

/** Lays out a small drawing of a graph; null when there is nothing to draw. */
export function laySketch({ nodes, edges }: Graph): Sketch | null {
  if (nodes.length === 0) return null;
  const boxes = nodes.map(({ id, position }) => ({ id, x: position.x, y: position.y }));
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const left = Math.min(...boxes.map(({ x }) => x)) - margin;
  const top = Math.min(...boxes.map(({ y }) => y)) - margin;
  const right = Math.max(...boxes.map(({ x }) => x)) + card.width + margin;
  const bottom = Math.max(...boxes.map(({ y }) => y)) + card.height + margin;
  const lines = edges.flatMap(({ from, to }) => {
    const start = byId.get(from.node);
    const end = byId.get(to.node);
    if (!start || !end) return [];
    const id = JSON.stringify([from, to]);
    return [{ id, path: curve(start, end) }];
  });
  return { viewBox: `${left} ${top} ${right - left} ${bottom - top}`, boxes, lines, card };
}

function curve(start: Box, end: Box): string {
  const [x1, y1] = [start.x + card.width, start.y + card.height / 2];
  const [x2, y2] = [end.x, end.y + card.height / 2];
  const bend = Math.max(40, Math.abs(x2 - x1) / 2);
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}

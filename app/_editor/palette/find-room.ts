import { type Size, type Sizes, unmeasuredSize } from '#app/_editor/document/size.ts';
import type { Graph, Point } from '#nodes/contract/graph.ts';

const gap = 24;

/** The first place at or below a point where a new node covers no other. */
export function findRoom(graph: Graph, sizes: Sizes, at: Point): Point {
  const boxes = graph.nodes
    .map(({ id, position }) => ({ ...position, ...(sizes.get(id) ?? unmeasuredSize) }))
    .sort((one, other) => one.y - other.y);
  let { y } = at;
  for (const box of boxes) {
    if (covers(box, { x: at.x, y })) y = box.y + box.height + gap;
  }
  return { x: at.x, y };
}

function covers(box: Point & Size, { x, y }: Point): boolean {
  return (
    x < box.x + box.width &&
    box.x < x + unmeasuredSize.width &&
    y < box.y + box.height &&
    box.y < y + unmeasuredSize.height
  );
}

import type { Point } from '#nodes/contract/graph.ts';

/** The place in the middle of an edge's points. */
export function middleOf(points: readonly Point[]): Point {
  const half = (points.length - 1) / 2;
  const before = points[Math.floor(half)] ?? { x: 0, y: 0 };
  const after = points[Math.ceil(half)] ?? before;
  return { x: (before.x + after.x) / 2, y: (before.y + after.y) / 2 };
}

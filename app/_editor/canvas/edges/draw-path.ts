import type { Point } from '#nodes/contract/graph.ts';

const least = 24;

/** The line of an edge through its points, leaving and arriving level, as an SVG path. */
export function drawPath(points: readonly Point[]): string {
  const [start, ...rest] = points;
  if (!start) return '';
  let path = `M${start.x} ${start.y}`;
  let from = start;
  for (const to of rest) {
    const reach = reachOf(from, to);
    path += `C${from.x + reach} ${from.y} ${to.x - reach} ${to.y} ${to.x} ${to.y}`;
    from = to;
  }
  return path;
}

/** How far the handles of a curve reach: half the way, and wider where it must turn back. */
function reachOf(from: Point, to: Point): number {
  const ahead = to.x - from.x;
  if (ahead >= 0) return Math.max(Math.min(least, Math.hypot(ahead, to.y - from.y) / 2), ahead / 2);
  return least + Math.min(160, Math.sqrt(-ahead) * 6);
}

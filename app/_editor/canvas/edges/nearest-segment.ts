import type { Point } from '#nodes/contract/graph.ts';

/** Which of the stretches between points lies nearest to a place: 0 is that between the first two. */
export function nearestSegment(points: readonly Point[], place: Point): number {
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, to] of points.entries()) {
    const from = points[index - 1];
    if (!from) continue;
    const distance = distanceTo(from, to, place);
    if (distance < least) [nearest, least] = [index - 1, distance];
  }
  return nearest;
}

function distanceTo(from: Point, to: Point, place: Point): number {
  const along = { x: to.x - from.x, y: to.y - from.y };
  const length = along.x ** 2 + along.y ** 2;
  const share =
    length === 0 ? 0 : ((place.x - from.x) * along.x + (place.y - from.y) * along.y) / length;
  const held = Math.min(1, Math.max(0, share));
  return Math.hypot(place.x - from.x - held * along.x, place.y - from.y - held * along.y);
}

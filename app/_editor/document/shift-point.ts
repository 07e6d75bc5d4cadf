import type { Point } from '#nodes/contract/graph.ts';
import { isFinitePoint } from './is-finite-point.ts';

/** A point moved by an offset; it stays where the sum is more than a number can say. */
export function shiftPoint(point: Point, by: Point): Point {
  const moved = { x: point.x + by.x, y: point.y + by.y };
  return isFinitePoint(moved) ? moved : point;
}

import type { Point } from '#nodes/contract/graph.ts';

/** The nearest point of the grid, whose lines are 8 apart. */
export function snapPosition({ x, y }: Point, grid = 8): Point {
  return { x: Math.round(x / grid) * grid, y: Math.round(y / grid) * grid };
}

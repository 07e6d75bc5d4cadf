import type { Point } from '#nodes/contract/graph.ts';

/** Whether a document can hold this point. */
export function isFinitePoint({ x, y }: Point): boolean {
  return Number.isFinite(x) && Number.isFinite(y);
}

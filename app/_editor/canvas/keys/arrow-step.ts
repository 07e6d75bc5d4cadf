import type { Point } from '#nodes/contract/graph.ts';

const directions: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

type Press = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
};

/** How far an arrow key moves what is selected: a step of the grid, or five with Shift; null for other keys. */
export function arrowStep({ key, shiftKey, ctrlKey, metaKey, altKey }: Press): Point | null {
  const direction = directions[key];
  if (!direction || ctrlKey || metaKey || altKey) return null;
  const length = shiftKey ? 40 : 8;
  return { x: direction.x * length, y: direction.y * length };
}

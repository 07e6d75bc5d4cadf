import type { Point } from '#nodes/contract/graph.ts';

/** Where an edge was let go. */
export type DropPlace =
  | { readonly type: 'node'; readonly node: string }
  | { readonly type: 'pane'; readonly screen: Point }
  | { readonly type: 'outside' };

/** What lies under the pointer where an edge was let go. */
export function dropPlace(event: MouseEvent | TouchEvent): DropPlace {
  const touch = 'changedTouches' in event ? event.changedTouches[0] : event;
  if (!touch) return { type: 'outside' };
  const screen = { x: touch.clientX, y: touch.clientY };
  const under = globalThis.document.elementFromPoint(screen.x, screen.y);
  const node = under?.closest('.react-flow__node-card')?.getAttribute('data-id');
  if (node) return { type: 'node', node };
  return under?.closest('.react-flow__pane, .react-flow__viewport')
    ? { type: 'pane', screen }
    : { type: 'outside' };
}

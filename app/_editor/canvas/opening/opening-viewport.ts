import type { Size } from '#app/_editor/document/size.ts';
import { type Bounds, boundsOf } from '../groups/bounds-of.ts';

/** What part of the document is seen: where its origin lies in the pane, and how large it is drawn. */
export type Viewport = { readonly x: number; readonly y: number; readonly zoom: number };

/** Text of a card is smaller than 6 px below this zoom, and the card is drawn in brief. */
export const farBelow = 0.45;

/** At this zoom cards are read without effort. */
export const readableZoom = 0.6;

/** Of the pane, on each side of a graph that is seen whole. */
const marginShare = 0.05;

/** Around the first card of a graph that is not, in pixels: the frame of a group fits in. */
const startMargin = 40;

/**
 * Where a graph opens: whole, where its cards can be made out then; else at its start, the first card
 * of its leftmost column, large enough to be read.
 *
 * @param cards where they lie in the document
 * @returns null where there is nothing to be seen
 */
export function openingViewport(cards: readonly Bounds[], pane: Size): Viewport | null {
  const bounds = boundsOf(cards);
  if (!bounds) return null;
  const zoom = fitZoom(bounds, pane);
  if (zoom >= farBelow) return centre(bounds, pane, zoom);
  const middle = centre(bounds, pane, readableZoom);
  const top = Math.min(...cards.filter(({ x }) => x === bounds.x).map(({ y }) => y));
  return {
    x: isWithin(bounds.width, pane.width) ? middle.x : startMargin - bounds.x * readableZoom,
    y: isWithin(bounds.height, pane.height) ? middle.y : startMargin - top * readableZoom,
    zoom: readableZoom,
  };
}

function fitZoom(bounds: Bounds, pane: Size): number {
  const share = 1 - 2 * marginShare;
  const across = (pane.width * share) / bounds.width;
  const down = (pane.height * share) / bounds.height;
  return Math.min(across, down, 1);
}

function centre({ x, y, width, height }: Bounds, pane: Size, zoom: number): Viewport {
  return {
    x: pane.width / 2 - (x + width / 2) * zoom,
    y: pane.height / 2 - (y + height / 2) * zoom,
    zoom,
  };
}

function isWithin(length: number, room: number): boolean {
  return length * readableZoom + 2 * startMargin <= room;
}

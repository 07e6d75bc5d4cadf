import { describe, expect, it } from 'vitest';
import { openingViewport } from '#app/_editor/canvas/opening/opening-viewport.ts';

const card = (x: number, y: number) => ({ x, y, width: 240, height: 100 });
const pane = { width: 1000, height: 500 };

describe('openingViewport', () => {
  it('shows a small graph whole, in the middle, no larger than it is', () => {
    expect(openingViewport([card(100, 200)], pane)).toEqual({ x: 280, y: 0, zoom: 1 });
  });

  it('shows a larger one whole while its cards can be made out', () => {
    const { x, y, zoom } = openingViewport([card(0, 0), card(1560, 0)], pane) ?? {};
    expect([x, y, zoom]).toEqual([50, 225, 0.5]);
  });

  it('opens one that is too wide at its leftmost column, to be read', () => {
    const wide = [card(-300, 0), card(1000, 0), card(2000, 100)];
    expect(openingViewport(wide, pane)).toEqual({ x: 40 + 180, y: 190, zoom: 0.6 });
  });

  it('begins at the first card of that column, though another column begins higher', () => {
    const cards = [card(0, 900), card(0, 400), card(2000, -3000)];
    expect(openingViewport(cards, pane)).toEqual({ x: 40, y: 40 - 240, zoom: 0.6 });
  });

  it('leaves an empty canvas as it is', () => {
    expect(openingViewport([], pane)).toBeNull();
  });
});

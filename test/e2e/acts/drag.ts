import type { Locator, Page } from 'playwright-core';

type Point = { readonly x: number; readonly y: number };

/** The middle of what is drawn, in the window. */
export async function middleOf(found: Locator): Promise<Point> {
  const box = await found.boundingBox();
  if (!box) throw new Error(`Nothing is drawn of ${found}.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Presses the mouse at one place and takes it to another, where it stays pressed. */
export async function dragTo(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
}

/** Presses the mouse at one place and lets it go at another. */
export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await dragTo(page, from, to);
  await page.mouse.up();
}

import type { Locator, Page } from 'playwright-core';

/** The edge between two nodes, by their titles. */
export function findEdge(page: Page, from: string, to: string): Locator {
  return page.getByRole('group', { name: new RegExp(` from ${from} to ${to}$`) });
}

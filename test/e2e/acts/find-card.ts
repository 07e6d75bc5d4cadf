import type { Locator, Page } from 'playwright-core';

/** The card of the node that is called this; of several the first. */
export function findCard(page: Page, title: string): Locator {
  return page.getByRole('group', { name: title, exact: true }).first();
}

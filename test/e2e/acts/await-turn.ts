import type { Page } from 'playwright-core';

/** Waits until it is told how far a corrected caption turns the direction: runs have that direction cached from then on. */
export async function awaitTurn(page: Page): Promise<void> {
  await page.getByText(/: cosine -?\d(\.\d+)? to the old direction\.$/).waitFor();
}

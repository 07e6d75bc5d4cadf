import type { Page } from 'playwright-core';

/** Waits until all that is on the canvas is saved. */
export async function awaitSaved(page: Page): Promise<void> {
  await page.getByRole('banner').getByText('Saved', { exact: true }).waitFor();
}

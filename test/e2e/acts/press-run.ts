import type { Page } from 'playwright-core';

/** Presses Run in the top bar, and waits until a run is under way. */
export async function pressRun(page: Page): Promise<void> {
  await Promise.all([
    page.waitForResponse((answer) => answer.url().includes('/runs.start')),
    runBar(page).getByRole('button', { name: 'Run', exact: true }).click(),
  ]);
}

/** Where a run is started and its progress told. */
export function runBar(page: Page) {
  return page.getByRole('region', { name: 'Run this workflow' });
}

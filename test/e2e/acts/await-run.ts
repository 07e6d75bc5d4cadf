import type { Page } from 'playwright-core';
import { runBar } from './press-run.ts';

const patienceMs = 120_000;

/** Waits until the run that is shown has come to its end, well or not. */
export async function awaitRun(page: Page, end: 'Done' | 'Failed' | 'Cancelled' = 'Done') {
  const dock = page.getByRole('region', { name: 'Runs' });
  await dock.getByRole('status').getByText(end, { exact: true }).waitFor({ timeout: patienceMs });
  await runBar(page).getByRole('button', { name: 'Cancel' }).waitFor({ state: 'detached' });
}

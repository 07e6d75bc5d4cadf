import type { Page, Request } from 'playwright-core';
import * as z from 'zod';

const asideSchema = z.object({ aside: z.literal(true) });
const answerSchema = z.object({ result: z.object({ data: z.object({ id: z.string() }) }) });

/** Presses Run in the top bar, and waits until the page shows the run that it starts. */
export async function pressRun(page: Page): Promise<void> {
  await awaitStart(page, () =>
    runBar(page).getByRole('button', { name: 'Run', exact: true }).click(),
  );
}

/** Does what starts a run, and waits until the page shows that run, not one before it or beside it. */
export async function awaitStart(page: Page, act: () => Promise<void>): Promise<void> {
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.url().includes('/runs.start') && !isAside(one.request())),
    act(),
  ]);
  const { id } = answerSchema.parse(await answer.json()).result.data;
  await page.locator(`[data-run="${id}"]`).waitFor();
}

/** Where a run is started and its progress told. */
export function runBar(page: Page) {
  return page.getByRole('region', { name: 'Run this workflow' });
}

/** Whether a run is asked for that the canvas does not show. */
function isAside(request: Request): boolean {
  return asideSchema.safeParse(request.postDataJSON()).success;
}

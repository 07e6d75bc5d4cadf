import type { Page } from 'playwright-core';

/** Goes to the editor of a workflow and waits until its canvas is drawn. */
export async function openWorkflow(page: Page, id: string): Promise<void> {
  await page.goto(new URL(`/workflows/${id}`, page.url()).href);
  await awaitCanvas(page);
}

/** Waits until a canvas can be worked with. */
export async function awaitCanvas(page: Page): Promise<void> {
  await page.getByRole('application', { name: 'Canvas' }).waitFor();
}

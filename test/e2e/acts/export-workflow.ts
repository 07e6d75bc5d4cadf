import type { Download, Page } from 'playwright-core';

/** Gives the workflow away as a file of a kind. */
export async function exportWorkflow(page: Page, kind: 'PNG' | 'JSON' | 'Zip'): Promise<Download> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText(kind, { exact: true }).first().click();
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download' }).click();
  return await saving;
}

import type { Page } from 'playwright-core';
import { findCard } from './find-card.ts';

/** Gives a node another name, in its place. */
export async function renameNode(page: Page, from: string, to: string): Promise<void> {
  await findCard(page, from).getByRole('heading').dblclick();
  const field = page.getByRole('textbox', { name: 'Name of the node' });
  await field.fill(to);
  await field.press('Enter');
  await findCard(page, to).waitFor();
}

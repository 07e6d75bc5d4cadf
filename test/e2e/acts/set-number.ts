import type { Page } from 'playwright-core';
import { findCard } from './find-card.ts';

/** Types a number into a setting of a node. */
export async function setNumber(
  page: Page,
  node: string,
  { label, value }: { readonly label: string; readonly value: number },
): Promise<void> {
  await findCard(page, node).getByRole('heading').click();
  const field = page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('spinbutton', { name: label, exact: true });
  await field.fill(`${value}`);
  await field.press('Enter');
}

import type { Locator, Page } from 'playwright-core';
import { findCard } from './find-card.ts';

/** What the inspector says of an output of a node; where one is chosen among several, the one called `label`. */
export async function openOutput(page: Page, node: string, label?: string): Promise<Locator> {
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await findCard(page, node).getByRole('heading').click();
  await inspector.getByRole('tab', { name: 'Result' }).click();
  if (label !== undefined) await inspector.getByRole('radio', { name: label, exact: true }).click();
  return inspector;
}

import type { Page } from 'playwright-core';
import { findCard } from './find-card.ts';

type Place = { readonly x: number; readonly y: number };

/** Adds a node from the palette, which a double-click opens at a place of the canvas. */
export async function addNode(page: Page, type: string, at: Place): Promise<void> {
  await page.getByRole('application', { name: 'Canvas' }).dblclick({ position: at });
  const palette = page.getByRole('dialog', { name: 'Add a node' });
  await palette.getByRole('combobox').fill(type);
  await palette
    .getByRole('option', { name: new RegExp(`^${type}`) })
    .first()
    .click();
  await palette.waitFor({ state: 'detached' });
  await findCard(page, type).waitFor();
}

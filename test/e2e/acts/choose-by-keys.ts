import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const most = 40;

/** Types into the panel that is open and goes down its list to the line that is headed like this. */
export async function chooseByKeys(page: Page, search: string, line: string): Promise<void> {
  const panel = page.getByRole('dialog').last();
  const field = panel.getByRole('combobox');
  await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.type(search);
  for (let times = 0; times < most; times++) {
    const chosen = panel.getByRole('option', { selected: true });
    // biome-ignore lint/performance/useDomNodeTextContent: its lines are wanted as they are seen.
    const [heading] = (await chosen.first().innerText()).split('\n');
    if (heading === line) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The list has no line ${line} for "${search}".`);
}

import type { Page } from 'playwright-core';

const most = 300;

/** Presses Tab until what has the keyboard is called this. */
export async function pressTabTo(page: Page, name: RegExp): Promise<void> {
  for (let times = 0; times < most; times++) {
    await page.keyboard.press('Tab');
    if (name.test(await focusedName(page))) return;
  }
  throw new Error(`Nothing called ${name} is reached by Tab.`);
}

/** What the thing that has the keyboard is called: its label, or its text. */
function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement)) return '';
    const label =
      'labels' in focused ? (focused as HTMLInputElement).labels?.[0]?.textContent : null;
    return focused.getAttribute('aria-label') ?? label ?? focused.textContent ?? '';
  });
}

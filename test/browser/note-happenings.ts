import type { Page } from 'playwright-core';

/** Notes whatever a page should never do: ask for a dialog, run into its policy, go to the console. */
export async function noteHappenings(page: Page): Promise<string[]> {
  const happenings: string[] = [];
  page.on('dialog', async (dialog) => {
    happenings.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on('console', (message) => {
    // Advice for whoever made the page comes as "[DOM] ...".
    if (message.text().startsWith('[DOM]')) return;
    happenings.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => happenings.push(`error: ${error.message}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) => {
      // biome-ignore lint/suspicious/noConsole: this is how the page tells the test.
      console.warn(`violation of ${violatedDirective} in ${sourceFile}`);
    });
  });
  return happenings;
}

import { existsSync } from 'node:fs';
import { type BrowserContext, chromium } from 'playwright-core';
import { onTestFinished } from 'vitest';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Names under which a page may reach this machine; every other name leads nowhere. */
const names = ['MAP rebound.example 127.0.0.1', 'MAP * ~NOTFOUND', 'EXCLUDE localhost'];

/**
 * A real browser, gone with the test. It is never downloaded.
 *
 * @param skip what skips the test, with the reason, where this machine has no Chromium
 */
export async function openBrowser(skip: (reason: string) => never): Promise<BrowserContext> {
  const executablePath = places.find((place) => existsSync(place));
  if (executablePath === undefined) {
    skip('This needs a Chromium: `apt-get install chromium`, for example.');
  }
  const browser = await chromium.launch({
    executablePath,
    args: [`--host-resolver-rules=${names.join(', ')}, EXCLUDE 127.0.0.1`, '--disable-quic'],
    chromiumSandbox: process.getuid?.() !== 0,
    timeout: 120_000,
  });
  onTestFinished(() => browser.close());
  const context = await browser.newContext();
  context.setDefaultTimeout(60_000);
  return context;
}

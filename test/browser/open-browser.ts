import { existsSync } from 'node:fs';
import { type BrowserContext, chromium } from 'playwright-core';
import { onTestFinished } from 'vitest';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const reason = 'Tests in a browser are skipped: there is no Chromium (apt-get install chromium).';
let isSaid = false;

/** The summary of a test run counts what was skipped, and keeps the reasons to itself. */
function sayOnce(): void {
  if (!isSaid) process.stderr.write(`${reason}\n`);
  isSaid = true;
}

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
    sayOnce();
    skip(reason);
  }
  const browser = await chromium.launch({
    executablePath,
    args: [`--host-resolver-rules=${names.join(', ')}, EXCLUDE 127.0.0.1`, '--disable-quic'],
    // Root may not have one, nor many a container; every page comes from this test.
    chromiumSandbox: false,
    timeout: 120_000,
  });
  onTestFinished(() => browser.close());
  const context = await browser.newContext();
  context.setDefaultTimeout(60_000);
  return context;
}

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { noteHappenings } from '#test/browser/note-happenings.ts';

const size = { width: 1440, height: 900 };
const patienceMs = 30_000;

type Wish = {
  readonly url: string;
  /** What this story expects on the console. */
  readonly allowed?: readonly RegExp[];
};

/** Opens a page at the server's root. Dialogs, errors, violations of its policy and words on the console fail the test. */
export async function preparePage(
  browser: BrowserContext,
  { url, allowed = [] }: Wish,
): Promise<Page> {
  await browser.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url });
  const page = await browser.newPage();
  page.setDefaultTimeout(patienceMs);
  await page.setViewportSize(size);
  const happenings = await noteHappenings(page);
  page.on('response', (answer) => {
    if (answer.status() >= 400) happenings.push(`answer: ${answer.status()} ${answer.url()}`);
  });
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail') await keepPicture(page, task.name);
    const strange = happenings.filter((one) => !allowed.some((expected) => expected.test(one)));
    expect(strange).toEqual([]);
  });
  await page.goto(url);
  return page;
}

async function keepPicture(page: Page, name: string): Promise<void> {
  if (page.isClosed()) return;
  const path = join(tmpdir(), `tack-e2e-${name.replaceAll(/\W+/g, '-')}.png`);
  await page.screenshot({ path });
  process.stderr.write(`How the page looked: ${path}\n`);
}

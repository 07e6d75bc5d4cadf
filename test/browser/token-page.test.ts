import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { scratchServer } from '#test/helpers/scratch-server.ts';
import { noteHappenings } from './note-happenings.ts';
import { openBrowser } from './open-browser.ts';

const token = 'a-token-of-more-than-22-characters';
const refusal = 'This token is not, or no longer, the right one.';
const inside = (page: Page) => page.getByRole('application', { name: 'Canvas' });
const nowhere = (page: Page) => page.getByText('There is nothing at this address');

async function openPage(browser: BrowserContext, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  return page;
}

test('the link that Tack prints lets one browser in, once', async ({ skip }) => {
  const browser = await openBrowser(skip);
  const { url, link } = await scratchServer({ token, runs: false });
  const page = await browser.newPage();
  const happenings = await noteHappenings(page);
  await page.goto(link);
  await inside(page).waitFor();
  expect(page.url()).toMatch(`${url}/workflows/`);
  expect(await browser.cookies()).toMatchObject([
    { name: 'tack_session', httpOnly: true, sameSite: 'Strict', path: '/' },
  ]);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  expect(
    await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.name),
  ).not.toContain('#t=');
  // The first answer is the page that asks: its status is all that goes to the console.
  expect(happenings.filter((one) => !one.includes('401'))).toEqual([]);

  await browser.clearCookies();
  const again = await openPage(browser, link);
  await again.getByText(refusal).waitFor();
  expect(await browser.cookies()).toEqual([]);
});

test('the token that is typed lets in, and a wrong one is told so', async ({ skip }) => {
  const browser = await openBrowser(skip);
  const { url } = await scratchServer({ token, runs: false });
  const page = await openPage(browser, `${url}/somewhere?in=side`);
  await page.getByLabel('Token').fill('not-the-token-at-all-but-long');
  await page.getByRole('button').click();
  await page.getByText(refusal).waitFor();
  expect(await browser.cookies()).toEqual([]);
  await page.getByLabel('Token').fill(`  ${token} `);
  await page.getByRole('button').click();
  await nowhere(page).waitFor();
  expect(page.url()).toBe(`${url}/somewhere?in=side`);
});

test('a person who was let in is in from a link elsewhere, too', async ({ skip }) => {
  const browser = await openBrowser(skip);
  const { url, link } = await scratchServer({ token, runs: false });
  await inside(await openPage(browser, link)).waitFor();
  const page = await browser.newPage();
  await page.setContent(`<a href="${url}/">Go</a>`);
  await page.getByRole('link').click();
  await inside(page).waitFor();
});

test('signing out ends the session, for whoever has kept its cookie as well', async ({ skip }) => {
  const browser = await openBrowser(skip);
  const { url, link } = await scratchServer({ token, runs: false });
  const page = await openPage(browser, link);
  await inside(page).waitFor();
  const kept = await browser.cookies();
  const status = await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/api/session', { method: 'DELETE', headers, body: '{}' })).status;
  });
  expect(status).toBe(204);
  expect(await browser.cookies()).toEqual([]);
  await browser.addCookies(kept);
  const answer = await page.goto(url);
  expect(answer?.status()).toBe(401);
  await page.getByLabel('Token').waitFor();
});

import type { BrowserContext } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { OpenServer } from '#server/open-server.ts';
import { scratchServer } from '#test/helpers/scratch-server.ts';
import { actingAttempts } from './acting-attempts.ts';
import { lookingAttempts } from './looking-attempts.ts';
import { noteAnswers } from './note-answers.ts';
import { noteState } from './note-state.ts';
import { openBrowser } from './open-browser.ts';
import { serveElsewhere } from './serve-elsewhere.ts';
import { canary, makeTarget } from './target.ts';

const token = 'a-token-of-more-than-22-characters';
const attempts = Object.entries({ ...actingAttempts, ...lookingAttempts });

/** Brings the person of a browser in, as the link does that Tack prints. */
async function comeIn(browser: BrowserContext, { link }: OpenServer): Promise<void> {
  const page = await browser.newPage();
  await page.goto(link);
  await page.getByRole('application', { name: 'Canvas' }).waitFor();
  await page.close();
}

describe.each([
  ['of another site', '127.0.0.1', null],
  ['of this site, on another port', 'localhost', null],
  ['of another site, with a session open in the browser', '127.0.0.1', token],
  ['of this site, with a session open in the browser', 'localhost', token],
])('a page %s', (_, name, asked) => {
  test('can neither act, nor read, nor listen', async ({ skip }) => {
    const browser = await openBrowser(skip);
    const server = await scratchServer({ token: asked, runs: false });
    await comeIn(browser, server);
    const target = await makeTarget(server);
    const before = await noteState(server.backend);
    const elsewhere = await serveElsewhere(name);
    const answers = noteAnswers(target.origin);
    for (const [title, attempt] of attempts) {
      const page = await browser.newPage();
      await page.goto(elsewhere);
      const seen = (await page.evaluate(attempt, target)).filter((text) => text !== '');
      expect(seen, title).toEqual([]);
      expect(answers.length, title).toBeGreaterThan(0);
      expect(
        answers.splice(0).filter((answer) => !/^4/.test(answer)),
        title,
      ).toEqual([]);
      expect(await noteState(server.backend), title).toEqual(before);
      await page.close();
    }
  });
});

test('the same attempts succeed from a page of Tack itself', async ({ skip }) => {
  const browser = await openBrowser(skip);
  const server = await scratchServer({ runs: false });
  const target = await makeTarget(server);
  const page = await browser.newPage();
  await page.goto(server.url);
  const reads = target.reads.filter((url) => url.includes('workflows.list'));
  const writes = target.writes.filter((one) => one.url.includes('runs.pauseQueue'));
  const only = { ...target, streams: [], reads, writes };
  const { fetch: look } = lookingAttempts;
  const { 'fetch with CORS': act } = actingAttempts;
  if (!look || !act) throw new Error('These attempts are gone.');
  expect((await page.evaluate(look, only)).join()).toContain(canary);
  await page.evaluate(act, only);
  expect((await noteState(server.backend)).queue.isPaused).toBe(true);
});

test('a form that takes the person along changes nothing and shows nothing', async ({ skip }) => {
  const browser = await openBrowser(skip);
  const server = await scratchServer({ runs: false });
  const target = await makeTarget(server);
  const before = await noteState(server.backend);
  const elsewhere = await serveElsewhere('localhost');
  for (const { url } of target.writes) {
    const page = await browser.newPage();
    await page.goto(elsewhere);
    await page.setContent(
      `<form method="post" enctype="text/plain" action="${url}"><input name='{"x":"' value='"}'><button>Win</button></form>`,
    );
    const answer = page.waitForResponse(url);
    await page.getByRole('button').click();
    expect((await answer).status(), url).toBe(403);
    await page.close();
  }
  expect(await noteState(server.backend)).toEqual(before);
});

test('a link in another page opens Tack, and the page that has it keeps no hold on it', async ({
  skip,
}) => {
  const browser = await openBrowser(skip);
  const { url } = await scratchServer({ runs: false });
  const page = await browser.newPage();
  await page.goto(await serveElsewhere('127.0.0.1'));
  await page.setContent(
    `<a href="${url}/">Go</a><button onclick="theirs = window.open('${url}/')">Open</button>`,
  );
  const opened = browser.waitForEvent('page');
  await page.getByRole('button').click();
  const tab = await opened;
  await tab.getByRole('application', { name: 'Canvas' }).waitFor();
  expect(await tab.evaluate(() => window.opener)).toBeNull();
  expect(await page.evaluate('theirs.closed')).toBe(true);
  await page.getByRole('link').click();
  await page.getByRole('application', { name: 'Canvas' }).waitFor();
});

test('a name that somebody points at this machine leads to a refusal', async ({ skip }) => {
  const browser = await openBrowser(skip);
  const server = await scratchServer({ runs: false });
  const { reads } = await makeTarget(server);
  const page = await browser.newPage();
  for (const url of reads) {
    const answer = await page.goto(url.replace('localhost', 'rebound.example'));
    expect(answer?.status(), url).toBe(421);
    expect(await answer?.text(), url).not.toContain(canary);
  }
});

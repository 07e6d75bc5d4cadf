import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { apiCaller } from '#test/helpers/api-caller.ts';
import { scratchServer } from '#test/helpers/scratch-server.ts';
import { graphOf } from '#test/helpers/tiny-nodes.ts';
import { saying, workflowOf } from '#test/helpers/tiny-workflows.ts';
import { noteHappenings } from './note-happenings.ts';
import { openBrowser } from './open-browser.ts';
import { xssPolyglots } from './xss-polyglots.ts';

const shownAtOnce = 20;
const editor = (page: Page) => page.getByRole('application', { name: 'Canvas' });

/** The texts that an element says by itself, without elements inside. */
function bareTexts(page: Page): Promise<string[]> {
  return page
    .locator('body *')
    .evaluateAll((found) =>
      found.filter((one) => one.childElementCount === 0).map((one) => one.textContent ?? ''),
    );
}

test('names on the page of workflows are shown as the text they are', async ({ skip }) => {
  const browser = await openBrowser(skip);
  const server = await scratchServer({ runs: false });
  const { workflows } = apiCaller(server.backend);
  for (let first = 0; first < xssPolyglots.length; first += shownAtOnce) {
    const names = xssPolyglots.slice(first, first + shownAtOnce);
    for (const name of names) await workflows.create({ name, document: { ...saying(name), name } });
    const page = await browser.newPage();
    const happenings = await noteHappenings(page);
    await page.goto(`${server.url}/workflows`);
    await page.getByRole('list', { name: 'Workflows' }).waitFor();
    expect(await bareTexts(page)).toEqual(expect.arrayContaining(names));
    expect(await page.title()).toBe('Workflows · Tack');
    expect(happenings).toEqual([]);
    await page.close();
  }
});

test('names in the editor are shown as the text they are: of nodes, notes, groups and runs', async ({
  skip,
}) => {
  const browser = await openBrowser(skip);
  const server = await scratchServer({ runs: false });
  const { workflows, runs } = apiCaller(server.backend);
  const [name = ''] = xssPolyglots;
  const titled = xssPolyglots.map((title, at) => [
    `node${at}`,
    {
      type: 'text',
      title,
      params: { text: title },
      position: { x: 260 * (at % 6), y: 200 * Math.floor(at / 6) },
    },
  ]);
  const graph = graphOf({ nodes: Object.fromEntries(titled) });
  const document = workflowOf(graph, name);
  const { id, revision } = await workflows.create({ name, document });
  await runs.start({ document, workflow: { id, revision } });
  const page = await browser.newPage();
  const happenings = await noteHappenings(page);
  await page.goto(`${server.url}/workflows/${id}`);
  await editor(page).waitFor();
  await page.getByRole('tab', { name: 'Queue' }).click();
  await page.getByRole('list', { name: 'Waiting' }).getByText(name).first().waitFor();
  expect(await bareTexts(page)).toEqual(expect.arrayContaining([...xssPolyglots]));
  expect(happenings).toEqual([]);
});

test('a script that got into a page all the same would not run, and it would be noticed', async ({
  skip,
}) => {
  const browser = await openBrowser(skip);
  const { url } = await scratchServer({ runs: false });
  const page = await browser.newPage();
  const happenings = await noteHappenings(page);
  await page.goto(url);
  await editor(page).waitFor();
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<img src="x:" onerror="alert(1)"><svg onload="alert(1)"></svg>
      <a id="planted" href="javascript:alert(1)">x</a>`,
    );
    document.querySelector<HTMLAnchorElement>('#planted')?.click();
  });
  const violations = () => happenings.filter((one) => one.includes('violation of script'));
  await expect.poll(() => violations().length, { timeout: 60_000 }).toBe(3);
  expect(happenings.filter((one) => one.startsWith('dialog'))).toEqual([]);
});

import { expect, test } from 'vitest';
import { apiCaller } from '#test/helpers/api-caller.ts';
import { scratchServer } from '#test/helpers/scratch-server.ts';
import { saying } from '#test/helpers/tiny-workflows.ts';
import { noteHappenings } from './note-happenings.ts';
import { openBrowser } from './open-browser.ts';
import { xssPolyglots } from './xss-polyglots.ts';

const shownAtOnce = 20;

test('names and titles are shown as the text they are, whatever they hold', async ({ skip }) => {
  const browser = await openBrowser(skip);
  const server = await scratchServer({ runs: false });
  const { workflows, runs } = apiCaller(server.backend);
  for (let first = 0; first < xssPolyglots.length; first += shownAtOnce) {
    const names = xssPolyglots.slice(first, first + shownAtOnce);
    for (const name of names) {
      const document = { ...saying(name), name };
      await workflows.create({ name, document });
      await runs.start({ document });
    }
    const page = await browser.newPage();
    const happenings = await noteHappenings(page);
    await page.goto(server.url);
    const cells = await page
      .locator('td:first-child')
      .evaluateAll((found) =>
        found.map((cell) => ({ text: cell.textContent, inside: cell.childElementCount })),
      );
    for (const text of names) {
      const shown = cells.filter((cell) => cell.text === text);
      expect(shown, text).toEqual([
        { text, inside: 0 },
        { text, inside: 0 },
      ]);
    }
    expect(await page.title()).toBe('Tack');
    expect(await page.locator('script, img, iframe, svg, base, a').count()).toBe(0);
    expect(happenings).toEqual([]);
    await page.close();
  }
});

test('a script that got into a page all the same would not run, and it would be noticed', async ({
  skip,
}) => {
  const browser = await openBrowser(skip);
  const { url } = await scratchServer({ runs: false });
  const page = await browser.newPage();
  const happenings = await noteHappenings(page);
  await page.goto(url);
  await page.evaluate(() => {
    document.body.innerHTML = `<img src="x:" onerror="alert(1)"><svg onload="alert(1)"></svg>
      <a href="javascript:alert(1)">x</a>`;
    document.querySelector('a')?.click();
  });
  const violations = () => happenings.filter((one) => one.includes('violation of script'));
  await expect.poll(() => violations().length, { timeout: 60_000 }).toBe(3);
  expect(happenings.filter((one) => one.startsWith('dialog'))).toEqual([]);
});

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { awaitRun } from './acts/await-run.ts';
import { findCard } from './acts/find-card.ts';
import { pressRun } from './acts/press-run.ts';
import { findViolations } from './stage/find-violations.ts';
import { openTemplate } from './stage/open-template.ts';
import { prepareStage } from './stage/prepare-stage.ts';

const stage = prepareStage();

const tool = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Tools' }).getByRole('button', { name }).click();
const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

/** Parts of the editor that stand beside the canvas. */
const parts: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['the workflow', async () => {}],
  ['a node, its settings', (page) => findCard(page, 'Write captions').getByRole('heading').click()],
  ['a node, its result', (page) => tab(page, 'Result')],
  ['a node, why it ran', (page) => tab(page, 'Why')],
  ['the queue', (page) => tab(page, 'Queue')],
  ['the history', (page) => tab(page, 'History')],
  ['the log', (page) => tab(page, 'Log')],
];

/** What lies over the canvas. */
const panels: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['the palette', (page) => tool(page, 'Add a node')],
  ['the commands', (page) => page.keyboard.press('Control+k')],
  ['the keys', (page) => tool(page, 'Keyboard shortcuts')],
  ['the packs', (page) => tool(page, 'Packs')],
  ['the revisions', (page) => tool(page, 'Revisions')],
  ['the export', (page) => tool(page, 'Export')],
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing serious stands in anybody's way in the ${colorScheme}`, async ({ skip }) => {
    const page = await stage.open(skip);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const id = await openTemplate(stage, page);
    await pressRun(page);
    await awaitRun(page);
    const found: string[] = [];
    const look = async (place: string) =>
      found.push(...(await findViolations(page)).map((one) => `${place}: ${one}`));
    for (const [place, open] of parts) {
      await open(page);
      await look(place);
    }
    for (const [place, open] of panels) {
      await open(page);
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      await look(place);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
    for (const path of [
      '/workflows',
      '/templates',
      '/gallery',
      `/workflows/${id}/form`,
      '/nowhere',
    ]) {
      if (path === '/nowhere') continue;
      await page.goto(new URL(path, page.url()).href);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      await look(path);
    }
    expect(found).toEqual([]);
    // It would be noticed.
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<button></button>'));
    expect(await findViolations(page)).toMatchObject([expect.stringContaining('button-name')]);
  });
}

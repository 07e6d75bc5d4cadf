import { expect, test } from 'vitest';
import { walkingBack } from '#test/helpers/tiny-workflows.ts';
import { awaitRun } from './acts/await-run.ts';
import { findCard } from './acts/find-card.ts';
import { awaitCanvas } from './acts/open-workflow.ts';
import { pressRun } from './acts/press-run.ts';
import { openTemplate } from './stage/open-template.ts';
import { prepareStage } from './stage/prepare-stage.ts';
import { readSaved } from './stage/read-saved.ts';

const stage = prepareStage();

test('a template becomes a workflow of one’s own, which runs', async ({ skip }) => {
  const page = await stage.open(skip);
  await page.goto(`${await stage.url()}/templates`);
  const list = page.getByRole('list', { name: 'Templates' });
  await list.waitFor();
  expect(await list.getByRole('button', { name: /^Open/ }).count()).toBeGreaterThan(5);
  const check = list
    .getByRole('listitem')
    .filter({ hasText: /caption/i })
    .filter({ hasText: 'Check' });
  await check.first().getByRole('button').click();
  await awaitCanvas(page);
  await pressRun(page);
  await awaitRun(page);
});

test('an earlier revision is looked at and restored, and nothing is lost', async ({ skip }) => {
  const page = await stage.open(skip);
  await openTemplate(stage, page);
  const text = findCard(page, 'Instruction').getByRole('textbox');
  await text.fill('make it night');
  const changed = await readSaved(stage, page);
  await page.getByRole('button', { name: 'Revisions' }).click();
  const dialog = page.getByRole('dialog', { name: 'Revisions' });
  await dialog.getByRole('button', { name: /^Revision 1/ }).click();
  await dialog.getByRole('img', { name: 'The graph at revision 1' }).waitFor();
  await dialog.getByRole('button', { name: /^Restore/ }).click();
  await expect.poll(() => text.inputValue()).toBe('make the triangle striped');
  await page.keyboard.press('Escape');
  const restored = await readSaved(stage, page);
  expect(restored.graph).not.toEqual(changed.graph);
});

test('runs wait in a queue that is paused, reordered and thinned out', async ({ skip }) => {
  const page = await stage.open(skip);
  await openTemplate(stage, page);
  await page.getByRole('tab', { name: 'Queue' }).click();
  await page.getByRole('button', { name: 'Pause the queue' }).click();
  await page.getByRole('button', { name: 'Resume the queue' }).waitFor();
  const { runs } = await stage.api();
  for (const seed of [1, 2, 3]) await runs.start({ document: walkingBack(seed, 2) });
  const waiting = page.getByRole('list', { name: 'Waiting' }).getByRole('listitem');
  await expect.poll(() => waiting.count()).toBe(3);
  await page.getByRole('button', { name: 'Move walking back 3 up' }).click();
  await expect.poll(() => waiting.nth(1).textContent()).toContain('walking back 3');
  await page.getByRole('button', { name: 'More about walking back 1' }).click();
  await page.getByRole('menuitem', { name: 'Cancel' }).click();
  await expect.poll(() => waiting.count()).toBe(2);
  await page.getByRole('button', { name: 'Resume the queue' }).click();
  await page.getByText('Nothing runs or waits').waitFor({ timeout: 120_000 });
});

test('the simple view edits a picture on a phone, and the gallery keeps it', async ({ skip }) => {
  const page = await stage.open(skip);
  const id = await openTemplate(stage, page);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${await stage.url()}/workflows/${id}/form`);
  const isWithin = () =>
    page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  await page.getByRole('textbox', { name: 'Instruction' }).fill('make the triangle green');
  expect(await isWithin()).toBe(true);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByRole('progressbar', { name: 'Progress of the run' }).waitFor();
  const result = page.getByRole('region', { name: 'Result' });
  await result.getByRole('button', { name: 'Download' }).waitFor({ timeout: 120_000 });
  expect(await isWithin()).toBe(true);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(`${await stage.url()}/gallery`);
  await page
    .getByRole('list', { name: 'Results' })
    .getByText('make the triangle green')
    .first()
    .waitFor();
  await page
    .getByRole('searchbox', { name: 'Search results by instruction' })
    .fill('nothing like it');
  await page.getByText('No result was asked for like that').waitFor();
});

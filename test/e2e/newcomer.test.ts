import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { awaitRun } from './acts/await-run.ts';
import { awaitSaved } from './acts/await-saved.ts';
import { awaitTurn } from './acts/await-turn.ts';
import { findCard } from './acts/find-card.ts';
import { nodeStates } from './acts/node-states.ts';
import { awaitCanvas } from './acts/open-workflow.ts';
import { pressRun } from './acts/press-run.ts';
import { writeCaption } from './acts/write-caption.ts';
import { prepareStage } from './stage/prepare-stage.ts';

const stage = prepareStage();

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });

test('a newcomer edits a picture, understands what happened, and keeps it', async ({ skip }) => {
  const page = await stage.open(skip);
  await awaitCanvas(page);
  expect(new Set(Object.values(await nodeStates(page)))).toEqual(new Set(['nothing']));

  // The first run: every node works, one after the other, and results appear on the cards.
  await pressRun(page);
  await page.getByRole('progressbar', { name: 'Progress of the run' }).waitFor();
  await findCard(page, 'Edit').getByRole('progressbar').waitFor();
  await awaitRun(page);
  expect(new Set(Object.values(await nodeStates(page)))).toEqual(new Set(['done']));
  await findCard(page, 'Caption').getByText('purple triangle').waitFor();
  await findCard(page, 'Result').getByRole('img').first().waitFor();

  // Another instruction: only what depends on it runs.
  await inspector(page)
    .getByRole('textbox', { name: 'Instruction' })
    .fill('make the triangle green');
  await expect.poll(async () => (await nodeStates(page))['Instruction']).toBe('stale');
  await pressRun(page);
  await awaitRun(page);
  const second = await nodeStates(page);
  expect(second).toMatchObject({
    ...{ Picture: 'cached', Resize: 'cached', Caption: 'cached', Invert: 'cached' },
    ...{ 'Write captions': 'done', 'Edit direction': 'done', Edit: 'done' },
  });

  // A caption is put right in its place: what comes after it runs, nothing before.
  await findCard(page, 'Write captions').click();
  await inspector(page).getByRole('tab', { name: 'Result' }).click();
  await writeCaption(page, 'After 1', 'a large solid orange triangle on a white background');
  await findCard(page, 'Write captions').getByText('overridden').waitFor();
  await awaitTurn(page);
  await pressRun(page);
  await awaitRun(page);
  expect(await nodeStates(page)).toMatchObject({
    ...{ Invert: 'cached', 'Encode before': 'cached', 'Encode after': 'cached', Edit: 'done' },
  });

  await compareRuns(page);

  // Kept under a name of its own; all of it is there after a reload.
  await page.getByRole('button', { name: /rename$/ }).click();
  const name = page.getByRole('textbox', { name: 'Name of the workflow' });
  await name.fill('My first edit');
  await name.press('Enter');
  const renamed = page.getByRole('button', { name: /^My first edit/ });
  await renamed.waitFor();
  await awaitSaved(page);
  await page.reload();
  await renamed.waitFor();
  await findCard(page, 'Result').getByRole('img').first().waitFor();
  await findCard(page, 'Write captions').getByText('overridden').waitFor();
  await findCard(page, 'Edit').getByText('done').waitFor();
  const text = findCard(page, 'Instruction').getByRole('textbox');
  expect(await text.inputValue()).toBe('make the triangle green');
});

/** Two results of the film strip are compared in every way there is. */
async function compareRuns(page: Page): Promise<void> {
  const strip = page.getByRole('region', { name: 'Results' });
  await expect.poll(() => strip.getByRole('button').count()).toBe(3);
  await strip
    .getByRole('button')
    .last()
    .click({ modifiers: ['Shift'] });
  await strip
    .getByRole('button')
    .first()
    .click({ modifiers: ['Shift'] });
  const dialog = page.getByRole('dialog', { name: 'Compare runs' });
  await dialog.getByRole('slider').first().waitFor();
  await dialog.getByText('Side by side').click();
  expect(await dialog.getByRole('img', { name: 'First run' }).count()).toBe(1);
  await dialog.getByText('Difference', { exact: true }).first().click();
  await dialog.getByRole('img', { name: /^Where the pictures differ/ }).waitFor();
  await dialog.getByText('Blink', { exact: true }).first().click();
  await dialog.getByText('make the triangle green').first().waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

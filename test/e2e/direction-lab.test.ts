import { expect, test } from 'vitest';
import { awaitRun } from './acts/await-run.ts';
import { findCard } from './acts/find-card.ts';
import { nodeStates } from './acts/node-states.ts';
import { openOutput } from './acts/open-output.ts';
import { writeCaption } from './acts/write-caption.ts';
import { findViolationsInBoth } from './stage/find-violations.ts';
import { openTemplate } from './stage/open-template.ts';
import { prepareStage } from './stage/prepare-stage.ts';

const stage = prepareStage();

test('the Direction Lab is used by keys alone, and stands in nobody’s way', async ({ skip }) => {
  const page = await stage.open(skip);
  await openTemplate(stage, page);
  await findCard(page, 'Edit direction').getByRole('heading').click();
  await page.keyboard.press('Control+Shift+Enter');
  await awaitRun(page);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByRole('tab', { name: 'Result' }).press('Enter');
  const opener = inspector.getByRole('button', { name: 'Open in the Direction Lab' });
  await opener.press('Enter');

  const lab = page.getByRole('dialog', { name: 'Direction Lab' });
  await lab.getByText('after the calculation', { exact: true }).waitFor();
  expect(await findViolationsInBoth(page)).toEqual([]);
  await lab.getByRole('button', { name: 'Places as a table' }).press('Enter');
  await lab.getByRole('tab', { name: 'Change' }).press('ArrowRight');
  await lab.getByText('Strengths: 0, 0.5, 1, 1.5, 2').waitFor();
  await lab.getByRole('button', { name: 'Run 5 strengths' }).press('Enter');
  await lab.getByRole('button', { name: /^Show strength .*2$/ }).waitFor();
  expect(await findViolationsInBoth(page)).toEqual([]);
  await lab.getByRole('tab', { name: 'Strengths' }).press('ArrowRight');
  await lab.getByRole('textbox', { name: 'Name' }).fill('Stripes');
  await lab.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await lab.getByRole('list').getByText('Stripes').first().waitFor();
  expect(await findViolationsInBoth(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await lab.waitFor({ state: 'detached' });
  await expect.poll(() => opener.evaluate((one) => one === document.activeElement)).toBe(true);

  // Strengths are tried beside what the canvas shows: they are in the history, and it shows its own run.
  await page.reload();
  await expect
    .poll(() => nodeStates(page))
    .toMatchObject({ 'Edit direction': 'done', Edit: 'nothing' });
  await page.getByRole('tab', { name: 'History' }).click();
  const runs = page.getByRole('list', { name: 'Runs of this workflow' }).getByRole('listitem');
  await expect.poll(() => runs.count()).toBe(6);
});

test('a corrected caption says how far it turns the direction before anything is sampled', async ({
  skip,
}) => {
  const page = await stage.open(skip);
  await openTemplate(stage, page);
  await findCard(page, 'Edit direction').getByRole('heading').click();
  await page.keyboard.press('Control+Shift+Enter');
  await awaitRun(page);
  const inspector = await openOutput(page, 'Write captions');
  await writeCaption(page, 'After 1', 'a large solid orange triangle on a white background');
  const turned = inspector.getByText(/: cosine -?0\.\d+ to the old direction\.$/);
  await turned.waitFor();
  const first = await turned.textContent();
  // A pause is meant for runs that go on to the edit.
  await inspector.getByRole('button', { name: 'Pause here' }).click();
  await writeCaption(page, 'After 1', 'a small solid green circle on a black background');
  await expect.poll(() => turned.textContent()).not.toBe(first);
  // It was found out beside the canvas, which waits for a run of its own.
  expect(await nodeStates(page)).toMatchObject({ 'Edit direction': 'stale', Edit: 'nothing' });
});

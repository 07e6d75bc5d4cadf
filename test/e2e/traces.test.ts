import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { walkingBack } from '#test/helpers/tiny-workflows.ts';
import { awaitRun } from './acts/await-run.ts';
import { findCard } from './acts/find-card.ts';
import { nodeStates } from './acts/node-states.ts';
import { pressRun } from './acts/press-run.ts';
import { findViolationsInBoth } from './stage/find-violations.ts';
import { openGraph } from './stage/open-graph.ts';
import { openTemplate } from './stage/open-template.ts';
import { prepareStage } from './stage/prepare-stage.ts';
import { idOf } from './stage/read-saved.ts';

const stage = prepareStage();

async function openResult(page: Page, title: string): Promise<Locator> {
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await findCard(page, title).click({ position: { x: 20, y: 10 } });
  await inspector.getByRole('tab', { name: 'Result' }).click();
  return inspector;
}

/** What a picture says of itself to who cannot see it. */
const told = (section: Locator, start: RegExp) =>
  section.getByRole('img', { name: start }).first().getAttribute('aria-label');

test('a person looks where words act and along the walk to noise, step by step', async ({
  skip,
}) => {
  const page = await stage.open(skip);
  await openTemplate(stage, page);
  await pressRun(page);
  await awaitRun(page);

  // Word by word, and by keys along the steps.
  const attention = (await openResult(page, 'Edit')).getByRole('region', { name: 'Attention' });
  await attention.getByRole('radio', { name: 'triangle' }).click();
  const before = await told(attention, /^Edit: where “triangle” acts/);
  const step = attention.getByRole('slider', { name: 'Step' });
  await step.press('Home');
  await attention.getByText('Step 1 of 50').waitFor();
  expect(await step.getAttribute('aria-valuetext')).toBe('step 1 of 50');
  expect(await told(attention, /^Edit: where “triangle” acts/)).not.toBe(before);
  await step.press('ArrowRight');
  await attention.getByText('Step 3 of 50').waitFor();
  await attention.getByRole('img', { name: /^Attention loss at each step.* here/ }).waitFor();
  await attention.getByRole('img', { name: /^How far guidance moved.* here/ }).waitFor();

  expect(await findViolationsInBoth(page)).toEqual([]);

  // The walk to noise, and the walk back beside it.
  const inverted = await openResult(page, 'Invert');
  const path = inverted.getByRole('region', { name: 'Path to the noise and back' });
  const depth = path.getByRole('slider', { name: 'Steps from the picture' });
  await depth.press('End');
  await path.getByText('50 of 50 steps from the picture').waitFor();
  // There the walk back begins: the two are one.
  await path.getByRole('img', { name: /apart, 0 in/ }).waitFor();
  await depth.press('Home');
  await path.getByRole('img', { name: /apart, 0\.\d+ in/ }).waitFor();

  expect(await findViolationsInBoth(page)).toEqual([]);

  // From the cache they come back.
  await pressRun(page);
  await awaitRun(page);
  expect(await nodeStates(page)).toMatchObject({ Invert: 'cached', Edit: 'cached' });
  await page.reload();
  const again = (await openResult(page, 'Edit')).getByRole('region', { name: 'Attention' });
  await again.getByRole('img', { name: /^Reference: where/ }).waitFor();

  // A plain edit uses no attention, and it is said.
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByRole('tab', { name: 'Settings' }).click();
  await inspector.getByRole('radio', { name: 'Plain' }).click();
  await pressRun(page);
  await awaitRun(page);
  const none = (await openResult(page, 'Edit')).getByRole('region', { name: 'Attention' });
  await none.getByText('No maps were recorded').waitFor();
});

test('a person sees what an inversion keeps of the picture, once what the run left out is measured', async ({
  skip,
}) => {
  const page = await stage.open(skip);
  await openGraph(stage, page, walkingBack(7, 5).graph);
  await pressRun(page);
  await awaitRun(page);
  const kept = (await openResult(page, 'Invert')).getByRole('region', {
    name: 'What the inversion keeps',
  });
  // The autoencoder's round trip comes with the inversion; nothing sampled the picture back.
  await kept.getByRole('img', { name: 'Autoencoder and back' }).waitFor();
  expect(await kept.getByText('Not computed yet').count()).toBe(2);
  await kept.getByText('That takes 5 UNet steps').waitFor();
  await kept.getByRole('button', { name: 'Reconstruct and measure' }).press('Enter');
  await kept.getByRole('img', { name: 'Reconstruction' }).waitFor();
  await kept.getByText(/^The inversion loses /).waitFor();
  expect(await kept.getByText('Not computed yet').count()).toBe(0);
  expect(await kept.getByRole('button', { name: /measure/i }).count()).toBe(0);
  expect(await findViolationsInBoth(page)).toEqual([]);

  // It was a run of its own: the canvas shows the same run, which is the workflow's only one.
  const { runs } = await stage.api();
  expect(await runs.list({ workflowId: idOf(page), limit: 5 })).toHaveLength(1);

  await kept.getByRole('button', { name: /^Open large: Difference/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Compare pictures' });
  await dialog.getByRole('img', { name: /^Where the pictures differ/ }).waitFor();
  expect(await findViolationsInBoth(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await kept.getByRole('button', { name: 'Open large: Reconstruction' }).press('Enter');
  await page.getByRole('dialog', { name: 'Reconstruction' }).getByRole('img').first().waitFor();
});

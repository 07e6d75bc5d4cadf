import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findCard } from './acts/find-card.ts';
import { pressRun } from './acts/press-run.ts';
import { writeCaption } from './acts/write-caption.ts';
import { findViolationsInBoth } from './stage/find-violations.ts';
import { openTemplate } from './stage/open-template.ts';
import { prepareStage } from './stage/prepare-stage.ts';

const stage = prepareStage();

test('a person is told what a pair of captions loses or changes beyond the request', async ({
  skip,
}) => {
  const page = await stage.open(skip);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await openTemplate(stage, page);
  await findCard(page, 'Write captions').click();
  await inspector.getByRole('button', { name: 'Pause here' }).click();
  await pressRun(page);
  await page
    .getByRole('region', { name: 'Paused run' })
    .getByText('Paused after Write captions')
    .waitFor({ timeout: 120_000 });
  await inspector.getByRole('tab', { name: 'Result' }).click();
  const pairs = inspector.getByRole('region', { name: 'What changes' });
  await pairs.getByText('striped').waitFor();
  expect(await pairs.getByText('though you did not ask').count()).toBe(0);

  await inspector
    .getByRole('region', { name: 'Attempts' })
    .getByText(/^\d+ tokens, [\d.]+ s, 0 examples$/)
    .waitFor();

  // The caption before is "a large solid purple triangle on a white background".
  await writeCaption(page, 'After 1', 'a large striped purple triangle');
  await pairs.getByText('"white background" is gone from the caption after').waitFor();
  await writeCaption(page, 'After 1', 'a small striped blue triangle on a white background');
  await pairs.getByText('More changes than you asked for: "small", "blue".').waitFor();
  expect(await findViolationsInBoth(page)).toEqual([]);
  await writeCaption(page, 'After 1', 'a large solid purple triangle on a white background');
  await pairs.getByText('The caption after says the same as the one before.').waitFor();
});

test('a person measures how well a caption fits its picture, once a pack for it is there', async ({
  skip,
}) => {
  const page = await stage.open(skip);
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const fit = inspector.getByRole('region', { name: 'Fits the picture' });
  await openTemplate(stage, page);
  await findCard(page, 'Caption').click();
  await inspector.getByRole('button', { name: 'Pause here' }).click();
  await pressRun(page);
  await page
    .getByRole('region', { name: 'Paused run' })
    .getByText('Paused after Caption')
    .waitFor({ timeout: 120_000 });
  await inspector.getByRole('tab', { name: 'Result' }).click();
  await fit.getByText('Install CLIP ViT-B/32 (clip-b32) or CLIP ViT-L/14 (clip-l14).').waitFor();
  expect(await findViolationsInBoth(page)).toEqual([]);
  await fit.getByRole('button', { name: 'Open Packs' }).press('Enter');
  await page.getByRole('dialog', { name: 'Packs' }).waitFor();

  await cp('test/fixtures/likeness/tiny-clip', join(await stage.packsFolder(), 'tiny-clip'), {
    recursive: true,
  });
  await page.reload();
  await findCard(page, 'Caption').click();
  await inspector.getByRole('tab', { name: 'Result' }).click();
  await fit.getByRole('button', { name: 'Measure CLIP similarity' }).press('Enter');
  await fit.getByText('CLIP-T').waitFor();
  await fit.getByText('by tiny-clip', { exact: false }).waitFor();
  expect(await findViolationsInBoth(page)).toEqual([]);
});

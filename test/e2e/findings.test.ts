import { expect, test } from 'vitest';
import { awaitRun } from './acts/await-run.ts';
import { findCard } from './acts/find-card.ts';
import { pressRun } from './acts/press-run.ts';
import { setNumber } from './acts/set-number.ts';
import { findViolationsInBoth } from './stage/find-violations.ts';
import { openTemplate } from './stage/open-template.ts';
import { prepareStage } from './stage/prepare-stage.ts';

const stage = prepareStage();

test('what goes wrong is marked on its card, after a reload too, and leads to what to try', async ({
  skip,
}) => {
  const page = await stage.open(skip);
  await openTemplate(stage, page);
  await setNumber(page, 'Edit', { label: 'Strength', value: 0 });
  await pressRun(page);
  await awaitRun(page);
  const mark = findCard(page, 'Edit').getByRole('button', { name: /^(Warning|Problem): / });
  await mark.waitFor();
  await page.reload();
  await mark.waitFor();
  await mark.click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const finding = inspector.getByRole('article').first();
  expect(await findViolationsInBoth(page)).toEqual([]);
  await finding.getByRole('button').first().click();
  await page.getByText('Run the workflow to see what it does.', { exact: true }).waitFor();
  expect(await finding.getByRole('definition').count()).toBeGreaterThan(0);
});

import { expect, onTestFinished, test, vi } from 'vitest';
import { writeHeavyPack } from '#test/helpers/heavy-pack.ts';
import { editing } from '#test/helpers/tiny-workflows.ts';
import { awaitRun } from './acts/await-run.ts';
import { nodeStates } from './acts/node-states.ts';
import { pressRun, runBar } from './acts/press-run.ts';
import { findViolationsInBoth } from './stage/find-violations.ts';
import { openGraph } from './stage/open-graph.ts';
import { prepareStage } from './stage/prepare-stage.ts';

const stage = prepareStage();

test('an edit that cannot fit is told beside Run and refused before anything runs, until a setting helps', async ({
  skip,
}) => {
  vi.stubEnv('TACK_MEMORY', 'normal');
  onTestFinished(() => void vi.unstubAllEnvs());
  const page = await stage.open(skip);
  await writeHeavyPack(await stage.packsFolder());
  await openGraph(stage, page, editing('heavy'));
  const outlook = runBar(page).getByRole('button', { name: /Before Run|Problems/ });
  await outlook.getByText('Too little memory').waitFor();
  await outlook.click();
  const panel = page.getByRole('dialog', { name: 'What keeps this from running' });
  const problem = panel.getByRole('button', { name: /With TACK_MEMORY=low it takes about/ });
  await problem.waitFor();
  expect(await findViolationsInBoth(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await pressRun(page);
  await awaitRun(page, 'Failed');
  const states = await nodeStates(page);
  expect(Object.values(states).filter((state) => state === 'done')).toEqual([]);

  await outlook.click();
  await problem.click(); // it leads to the settings of the edit
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByRole('radio', { name: 'plain' }).click();
  await outlook.getByText(/ run$/).waitFor();
  await outlook.click();
  await page.getByText(/^Memory for the edit: up to .* of /).waitFor();
});

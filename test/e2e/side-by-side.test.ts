import { expect, test } from 'vitest';
import { graphOf } from '#test/helpers/tiny-nodes.ts';
import { walkingBack } from '#test/helpers/tiny-workflows.ts';
import { runBar } from './acts/press-run.ts';
import { findViolationsInBoth } from './stage/find-violations.ts';
import { openGraph } from './stage/open-graph.ts';
import { prepareStage } from './stage/prepare-stage.ts';

const stage = prepareStage();

const { nodes, edges } = walkingBack(7, 3).graph;
const back = graphOf({
  nodes: { back: { type: 'reconstruct-image' }, result: { type: 'result' } },
  edges: ['invert.inversion -> back.inversion', 'back.image -> result.image'],
});
/** A scene, walked to noise in three steps and back: it differs with the seed, and takes a moment. */
const graph = { nodes: [...nodes, ...back.nodes], edges: [...edges, ...back.edges], overrides: [] };

test('a person runs variants and sees them side by side, each with its seed, two by a slider', async ({
  skip,
}) => {
  const page = await stage.open(skip);
  await openGraph(stage, page, graph);
  await runBar(page).getByRole('button', { name: 'Other ways to run' }).click();
  await page.getByRole('menuitem', { name: 'Run several variants' }).click();
  await page.getByRole('button', { name: 'Run 4 variants' }).click();

  const grid = page.getByRole('dialog', { name: 'Results side by side' });
  for (const seed of [0, 1, 2, 3]) await grid.getByRole('img', { name: `Seed ${seed}` }).waitFor();
  expect(await findViolationsInBoth(page)).toEqual([]);

  // By keys alone: two are ticked and compared.
  await grid.getByRole('checkbox', { name: 'Compare Seed 1' }).press('Space');
  await grid.getByRole('checkbox', { name: 'Compare Seed 3' }).press('Space');
  await grid.getByRole('button', { name: 'Compare two' }).press('Enter');
  const pair = page.getByRole('dialog', { name: 'Compare pictures' });
  await pair.getByRole('slider', { name: 'Compare Seed 1 with Seed 3' }).press('ArrowRight');
  await page.keyboard.press('Escape');
  await pair.waitFor({ state: 'detached' });

  // Opened large, the keys go from one result to the next.
  await grid.getByRole('button', { name: 'Open large: Seed 1' }).press('Enter');
  await page.getByRole('dialog', { name: 'Seed 1' }).waitFor();
  await page.keyboard.press('.');
  await page.getByRole('dialog', { name: 'Seed 2' }).waitFor();
  expect(await findViolationsInBoth(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await grid.waitFor({ state: 'detached' });

  // Later they are found again among the results.
  await page.getByRole('button', { name: 'Show the newest side by side' }).click();
  await grid.getByRole('img', { name: 'Seed 0' }).waitFor();
});

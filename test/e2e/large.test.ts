import { expect, test } from 'vitest';
import { graphOf } from '#test/helpers/tiny-nodes.ts';
import { drag, middleOf } from './acts/drag.ts';
import { findCard } from './acts/find-card.ts';
import { openGraph } from './stage/open-graph.ts';
import { prepareStage } from './stage/prepare-stage.ts';
import { readSaved } from './stage/read-saved.ts';

const stage = prepareStage();
const columns = 25;

const nodes = Object.fromEntries(
  Array.from({ length: 500 }, (_, at) => [
    `n${at}`,
    {
      ...(at % columns === 0 ? { type: 'image' } : { type: 'resize-image' }),
      ...{ title: `Node ${at}` },
      position: { x: 320 * (at % columns), y: 320 * Math.floor(at / columns) },
    },
  ]),
);
const edges = Array.from({ length: 500 }, (_, at) => at)
  .filter((at) => at % columns !== 0)
  .map((at) => `n${at - 1}.image -> n${at}.image`);

test('a document of 500 nodes opens, is moved about in, changed and saved', async ({ skip }) => {
  const page = await stage.open(skip);
  const opened = performance.now();
  await openGraph(stage, page, graphOf({ nodes, edges }));
  await findCard(page, 'Node 0').waitFor({ state: 'attached' });
  expect(performance.now() - opened).toBeLessThan(30_000);
  const canvas = page.getByRole('application', { name: 'Canvas' });
  const { x, y } = await middleOf(canvas);
  await page.mouse.move(x, y);
  for (let times = 0; times < 5; times++) await page.mouse.wheel(0, -400);
  await drag(page, { x: x + 3, y: y + 3 }, { x: x - 200, y: y - 100 });
  await page.keyboard.press('/');
  const search = page.getByRole('dialog', { name: 'Search in the graph' });
  await search.getByRole('combobox').fill('Node 487');
  await search.getByRole('option').first().click();
  const card = findCard(page, 'Node 487');
  await card.waitFor();
  await page.keyboard.press('ArrowRight');
  const place = async () => {
    const { graph } = await readSaved(stage, page);
    return graph.nodes.find(({ id }) => id === 'n487')?.position.x;
  };
  await expect.poll(place).toBe(320 * (487 % columns) + 8);
});

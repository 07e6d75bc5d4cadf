import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { graphOf } from '#test/helpers/tiny-nodes.ts';
import { connectPorts } from './acts/connect-ports.ts';
import { drag, dragTo, middleOf } from './acts/drag.ts';
import { findCard } from './acts/find-card.ts';
import { findEdge } from './acts/find-edge.ts';
import { findPort } from './acts/find-port.ts';
import { openGraph } from './stage/open-graph.ts';
import { prepareStage } from './stage/prepare-stage.ts';
import { readSaved } from './stage/read-saved.ts';
import { tellEdges } from './stage/tell-edges.ts';

const stage = prepareStage();

const left = { position: { x: 0, y: 0 } };
const right = { position: { x: 480, y: 0 } };
const below = { position: { x: 240, y: 260 } };
const pictures = {
  nodes: { picture: { type: 'image', ...left }, result: { type: 'result', ...right } },
  edges: ['picture.image -> result.image'],
};

const edgesOf = async (page: Page) => tellEdges((await readSaved(stage, page)).graph);

test('an edge may end where the types fit, and elsewhere says why not', async ({ skip }) => {
  const page = await stage.open(skip);
  const check = { type: 'caption-check', ...right };
  const nodes = {
    text: { type: 'text', ...left },
    check,
    invert: { type: 'invert-image', ...below },
  };
  await openGraph(stage, page, graphOf({ nodes }));
  const start = await middleOf(findPort(page, 'Text > Text'));
  await dragTo(page, start, await middleOf(findPort(page, 'Invert < Picture')));
  await page
    .getByText(/text.*image|image.*text/)
    .first()
    .waitFor();
  await page.mouse.up();
  expect(await edgesOf(page)).toEqual([]);
  await connectPorts(page, 'Text > Text', 'Caption check < Known caption');
  await findEdge(page, 'Text', 'Caption check').waitFor({ state: 'attached' });
  expect(await edgesOf(page)).toEqual(['text.text -> caption-check.gold']);
});

test('an edge dropped on the body of a node takes the first port that fits', async ({ skip }) => {
  const page = await stage.open(skip);
  const nodes = { text: { type: 'text', ...left }, invert: { type: 'invert-image', ...right } };
  await openGraph(stage, page, graphOf({ nodes }));
  const start = await middleOf(findPort(page, 'Text > Text'));
  await drag(page, start, await middleOf(findCard(page, 'Invert').getByRole('heading')));
  await expect.poll(() => edgesOf(page)).toEqual(['text.text -> invert-image.caption']);
});

test('an input that is taken gets the new edge instead of the old', async ({ skip }) => {
  const page = await stage.open(skip);
  const check = { type: 'caption-check', ...right };
  const nodes = { text: { type: 'text', ...left }, check, scene: { type: 'make-scene', ...below } };
  await openGraph(stage, page, graphOf({ nodes, edges: ['text.text -> check.caption'] }));
  await connectPorts(page, 'Scene > True caption', 'Caption check < Caption');
  await expect.poll(() => edgesOf(page)).toEqual(['make-scene.caption -> caption-check.caption']);
});

test('a circle is refused with the reason', async ({ skip }) => {
  const page = await stage.open(skip);
  const nodes = { size: { type: 'resize-image', ...left }, crop: { type: 'crop-image', ...right } };
  await openGraph(stage, page, graphOf({ nodes, edges: ['size.image -> crop.image'] }));
  const start = await middleOf(findPort(page, 'Crop > Picture'));
  await dragTo(page, start, await middleOf(findPort(page, 'Resize < Picture')));
  await page
    .getByText(/circle/)
    .first()
    .waitFor();
  await page.mouse.up();
  expect(await edgesOf(page)).toEqual(['resize-image.image -> crop-image.image']);
});

test('an edge dropped on the empty canvas asks which fitting node it leads to', async ({
  skip,
}) => {
  const page = await stage.open(skip);
  await openGraph(stage, page, graphOf({ nodes: { picture: { type: 'image', ...left } } }));
  const start = await middleOf(findPort(page, 'Picture > Picture'));
  await drag(page, start, { x: start.x + 200, y: start.y + 60 });
  const palette = page.getByRole('dialog', { name: 'Add a node' });
  await palette.getByText('Nodes that take image, for Picture').waitFor();
  expect(await palette.getByRole('option', { name: /^Write captions/ }).count()).toBe(0);
  await palette
    .getByRole('option', { name: /^Resize/ })
    .first()
    .click();
  await expect.poll(() => edgesOf(page)).toEqual(['image.image -> resize-image.image']);
});

test('a node dropped on an edge is put into it; deleted, it leaves the edge whole', async ({
  skip,
}) => {
  const page = await stage.open(skip);
  const nodes = { ...pictures.nodes, crop: { type: 'crop-image', ...below } };
  await openGraph(stage, page, graphOf({ ...pictures, nodes }));
  const heading = findCard(page, 'Crop').getByRole('heading');
  await drag(page, await middleOf(heading), await middleOf(findEdge(page, 'Picture', 'Result')));
  const spliced = ['crop-image.image -> result.image', 'image.image -> crop-image.image'];
  await expect.poll(() => edgesOf(page)).toEqual(spliced);
  await heading.click();
  await page.keyboard.press('Delete');
  await expect.poll(() => edgesOf(page)).toEqual(['image.image -> result.image']);
});

test('an edge is bent by a double-click and straightened by another', async ({ skip }) => {
  const page = await stage.open(skip);
  await openGraph(stage, page, graphOf(pictures));
  const { x, y } = await middleOf(findEdge(page, 'Picture', 'Result'));
  const via = async () => (await readSaved(stage, page)).graph.edges[0]?.via;
  await page.mouse.dblclick(x, y);
  const point = page.getByRole('button', { name: 'Point 1 of the edge' });
  await expect.poll(via).toHaveLength(1);
  await point.dblclick();
  await point.waitFor({ state: 'detached' });
  expect(await via()).toBeUndefined();
});

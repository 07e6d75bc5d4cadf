import { expect, test } from 'vitest';
import { addNode } from './acts/add-node.ts';
import { connectPorts } from './acts/connect-ports.ts';
import { drag, dragTo, middleOf } from './acts/drag.ts';
import { findCard } from './acts/find-card.ts';
import { findEdge } from './acts/find-edge.ts';
import { findPort } from './acts/find-port.ts';
import { openNew } from './acts/open-new.ts';
import { prepareStage } from './stage/prepare-stage.ts';
import { readSaved } from './stage/read-saved.ts';

const stage = prepareStage();

/** "Text > Text" is at the left, what takes it at the right. */
const places = { left: { x: 150, y: 120 }, middle: { x: 450, y: 250 }, right: { x: 700, y: 120 } };

async function edgesOf(page: Parameters<typeof readSaved>[1]) {
  const { graph } = await readSaved(stage, page);
  const typeOf = (id: string) => graph.nodes.find((node) => node.id === id)?.type;
  return graph.edges.map(
    ({ from, to }) => `${typeOf(from.node)}.${from.port} -> ${typeOf(to.node)}.${to.port}`,
  );
}

test('an edge may end where the types fit, and elsewhere says why not', async ({ skip }) => {
  const page = await stage.open(skip);
  await openNew(stage, page);
  await addNode(page, 'Text', places.left);
  await addNode(page, 'Caption check', places.right);
  await addNode(page, 'Invert', places.middle);
  const start = await middleOf(findPort(page, 'Text > Text'));
  await dragTo(page, start, await middleOf(findPort(page, 'Invert < Picture')));
  await page
    .getByText(/cannot feed|wants|takes/)
    .first()
    .waitFor();
  await page.screenshot({ path: '/tmp/c1.png' });
  await page.mouse.up();
  expect(await edgesOf(page)).toEqual([]);
  await connectPorts(page, 'Text > Text', 'Caption check < Known caption');
  await findEdge(page, 'Text', 'Caption check').waitFor({ state: 'attached' });
  expect(await edgesOf(page)).toEqual(['text.text -> caption-check.gold']);
});

test('an edge dropped on the body of a node takes the first port that fits', async ({ skip }) => {
  const page = await stage.open(skip);
  await openNew(stage, page);
  await addNode(page, 'Text', places.left);
  await addNode(page, 'Invert', places.right);
  const start = await middleOf(findPort(page, 'Text > Text'));
  const card = await findCard(page, 'Invert').boundingBox();
  if (!card) throw new Error('There is no card.');
  await drag(page, start, { x: card.x + card.width / 2, y: card.y + 12 });
  await expect.poll(() => edgesOf(page)).toEqual(['text.text -> invert-image.caption']);
});

test('an input that is taken gets the new edge instead of the old', async ({ skip }) => {
  const page = await stage.open(skip);
  await openNew(stage, page);
  await addNode(page, 'Text', places.left);
  await addNode(page, 'Caption check', places.right);
  await addNode(page, 'Scene', { x: 450, y: 330 });
  await connectPorts(page, 'Text > Text', 'Caption check < Caption');
  await expect.poll(() => edgesOf(page)).toEqual(['text.text -> caption-check.caption']);
  await connectPorts(page, 'Scene > True caption', 'Caption check < Caption');
  await expect.poll(() => edgesOf(page)).toEqual(['make-scene.caption -> caption-check.caption']);
});

test('a circle is refused with the reason', async ({ skip }) => {
  const page = await stage.open(skip);
  await openNew(stage, page);
  await addNode(page, 'Resize', places.left);
  await addNode(page, 'Crop', places.right);
  await connectPorts(page, 'Resize > Picture', 'Crop < Picture');
  const start = await middleOf(findPort(page, 'Crop > Picture'));
  await dragTo(page, start, await middleOf(findPort(page, 'Resize < Picture')));
  await page
    .getByText(/circle|itself/)
    .first()
    .waitFor();
  await page.mouse.up();
  expect(await edgesOf(page)).toEqual(['resize-image.image -> crop-image.image']);
});

test('an edge dropped on the empty canvas asks which fitting node it should lead to', async ({
  skip,
}) => {
  const page = await stage.open(skip);
  await openNew(stage, page);
  await addNode(page, 'Picture', places.left);
  const start = await middleOf(findPort(page, 'Picture > Picture'));
  await drag(page, start, { x: 700, y: 300 });
  const palette = page.getByRole('dialog', { name: 'Add a node' });
  await palette.getByText('Nodes that take image, for Picture').waitFor();
  expect(await palette.getByRole('option', { name: /^Write captions/ }).count()).toBe(0);
  await palette
    .getByRole('option', { name: /^Resize/ })
    .first()
    .click();
  await expect.poll(() => edgesOf(page)).toEqual(['image.image -> resize-image.image']);
});

test('a node dropped on an edge is put into it, and deleted it leaves the edge whole', async ({
  skip,
}) => {
  const page = await stage.open(skip);
  await openNew(stage, page);
  await addNode(page, 'Picture', places.left);
  await addNode(page, 'Result', places.right);
  await connectPorts(page, 'Picture > Picture', 'Result < Picture');
  await addNode(page, 'Crop', { x: 400, y: 350 });
  const header = findCard(page, 'Crop').getByRole('heading');
  const edge = await middleOf(findEdge(page, 'Picture', 'Result'));
  await drag(page, await middleOf(header), edge);
  await expect
    .poll(() => edgesOf(page))
    .toEqual(
      expect.arrayContaining([
        'image.image -> crop-image.image',
        'crop-image.image -> result.image',
      ]),
    );
  expect(await edgesOf(page)).toHaveLength(2);
  await findCard(page, 'Crop').getByRole('heading').click();
  await page.keyboard.press('Delete');
  await expect.poll(() => edgesOf(page)).toEqual(['image.image -> result.image']);
});

test('an edge is bent by a double-click and straightened by another', async ({ skip }) => {
  const page = await stage.open(skip);
  await openNew(stage, page);
  await addNode(page, 'Picture', places.left);
  await addNode(page, 'Result', places.right);
  await connectPorts(page, 'Picture > Picture', 'Result < Picture');
  const { x, y } = await middleOf(findEdge(page, 'Picture', 'Result'));
  await page.mouse.dblclick(x, y);
  const point = page.getByRole('button', { name: 'Point 1 of the edge' });
  await point.waitFor();
  await expect.poll(async () => (await readSaved(stage, page)).graph.edges[0]?.via).toHaveLength(1);
  await point.dblclick();
  await point.waitFor({ state: 'detached' });
  expect((await readSaved(stage, page)).graph.edges[0]?.via).toBeUndefined();
});

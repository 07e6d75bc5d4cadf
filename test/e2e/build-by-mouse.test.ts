import { expect, test } from 'vitest';
import { catalogue } from '#nodes/catalogue.ts';
import { titleOf } from '#nodes/contract/title-of.ts';
import { addNode } from './acts/add-node.ts';
import { awaitRun } from './acts/await-run.ts';
import { connectPorts } from './acts/connect-ports.ts';
import { findCard } from './acts/find-card.ts';
import { nodeStates } from './acts/node-states.ts';
import { pressRun } from './acts/press-run.ts';
import { renameNode } from './acts/rename-node.ts';
import { setNumber } from './acts/set-number.ts';
import { defaultEdit, tellWork } from './stage/default-edit.ts';
import { listSteps } from './stage/list-steps.ts';
import { openGraph } from './stage/open-graph.ts';
import { prepareStage } from './stage/prepare-stage.ts';
import { readSaved } from './stage/read-saved.ts';

const stage = prepareStage();
const { nodes } = defaultEdit.graph;

/** Room for every card on a large screen: the first goes to the middle, the others around it. */
const middle = { x: 700, y: 470 };
const around = [40, 320].flatMap((y) => [20, 285, 550, 815, 1080, 1345].map((x) => ({ x, y })));

test('the default edit is built from nothing with the mouse, and runs', async ({ skip }) => {
  const page = await stage.open(skip);
  await page.setViewportSize({ width: 2100, height: 1240 });
  await openGraph(stage, page);
  await page.getByRole('button', { name: 'Close the dock' }).click();
  for (const [at, node] of nodes.entries()) {
    const definition = catalogue.get(node.type);
    const place = at === 0 ? middle : around[at - 1];
    if (!definition || !place) throw new Error(`There is no room for ${node.type}.`);
    await addNode(page, definition.title, place);
    const title = titleOf(node, catalogue);
    if (title !== definition.title) await renameNode(page, definition.title, title);
  }
  for (const { from, to } of listSteps(defaultEdit.graph)) {
    await connectPorts(page, `${from.node} > ${from.label}`, `${to.node} < ${to.label}`);
  }
  await findCard(page, 'Instruction').getByRole('textbox').fill('make the triangle striped');
  for (const [label, value] of [
    ['Captions', 1],
    ['Examples', 0],
    ['Temperature', 0],
  ] as const) {
    await setNumber(page, 'Write captions', { label, value });
  }
  await findCard(page, 'Picture').getByRole('heading').click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  await inspector.getByRole('button', { name: 'Samples, results, scenes' }).click();
  const chooser = page.getByRole('dialog', { name: 'Choose a picture' });
  await chooser.getByRole('button', { name: /^make the triangle striped/ }).click();
  await chooser.waitFor({ state: 'detached' });
  expect(tellWork((await readSaved(stage, page)).graph)).toEqual(tellWork(defaultEdit.graph));
  await page.getByRole('button', { name: 'Open the dock' }).click();
  await pressRun(page);
  await awaitRun(page);
  expect(new Set(Object.values(await nodeStates(page)))).toEqual(new Set(['done']));
});

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { catalogue } from '#nodes/catalogue.ts';
import { titleOf } from '#nodes/contract/title-of.ts';
import { awaitRun } from './acts/await-run.ts';
import { chooseByKeys } from './acts/choose-by-keys.ts';
import { findCard } from './acts/find-card.ts';
import { nodeStates } from './acts/node-states.ts';
import { pressTabTo } from './acts/press-tab-to.ts';
import { defaultEdit, tellWork } from './stage/default-edit.ts';
import { listSteps, type Step } from './stage/list-steps.ts';
import { openGraph } from './stage/open-graph.ts';
import { prepareStage } from './stage/prepare-stage.ts';
import { readSaved } from './stage/read-saved.ts';

const stage = prepareStage();

/** A button: letters pressed there are the editor's, not a field's. */
const leavesFields = /^Undo/;

/** Waits until the keyboard belongs to a node. */
async function awaitFocus(page: Page, node: string): Promise<void> {
  const card = findCard(page, node);
  await expect.poll(() => card.evaluate((one) => one === document.activeElement)).toBe(true);
}

/** Finds a node by its title: it becomes selected and has the keyboard. */
async function goTo(page: Page, node: string): Promise<void> {
  await page.keyboard.press('/');
  await chooseByKeys(page, node, node);
  await awaitFocus(page, node);
}

async function connect(page: Page, { from, to }: Step): Promise<void> {
  await goTo(page, from.node);
  await page.keyboard.press('c');
  const choice = page.getByRole('dialog').last();
  await choice.getByRole('combobox').waitFor();
  const isPortAsked = (await choice.getByPlaceholder('Which output?').count()) > 0;
  if (isPortAsked) await chooseByKeys(page, '', from.label);
  await chooseByKeys(page, to.node, `${to.node}, ${to.label}`);
  await awaitFocus(page, from.node);
}

test('the default edit is built from nothing by keyboard alone, and runs', async ({ skip }) => {
  const page = await stage.open(skip);
  await openGraph(stage, page);
  for (const node of defaultEdit.graph.nodes) {
    const { title = '' } = catalogue.get(node.type) ?? {};
    await page.keyboard.press('Space');
    await chooseByKeys(page, title, title);
    await awaitFocus(page, title);
    const wanted = titleOf(node, catalogue);
    if (wanted === title) continue;
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: 'Name of the node' }).waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(wanted);
    await page.keyboard.press('Enter');
  }
  for (const step of listSteps(defaultEdit.graph)) await connect(page, step);
  await goTo(page, 'Instruction');
  await pressTabTo(page, /^Text$/);
  await page.keyboard.type('make the triangle striped');
  for (const [label, value] of [
    ['Captions', '1'],
    ['Examples', '0'],
    ['Temperature', '0'],
  ] as const) {
    await pressTabTo(page, leavesFields);
    await goTo(page, 'Write captions');
    await pressTabTo(page, new RegExp(`^${label}$`));
    await page.keyboard.press('Control+A');
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }
  await pressTabTo(page, leavesFields);
  await goTo(page, 'Picture');
  await pressTabTo(page, /^Samples, results, scenes/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Choose a picture' }).waitFor();
  await page.getByRole('list', { name: 'Samples' }).waitFor();
  await pressTabTo(page, /^make the triangle striped/);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(tellWork((await readSaved(stage, page)).graph)).toEqual(tellWork(defaultEdit.graph));
  await page.keyboard.press('Control+Enter');
  await awaitRun(page);
  expect(new Set(Object.values(await nodeStates(page)))).toEqual(new Set(['done']));
});

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { awaitRun } from './acts/await-run.ts';
import { awaitTurn } from './acts/await-turn.ts';
import { findCard } from './acts/find-card.ts';
import { nodeStates } from './acts/node-states.ts';
import { pressRun } from './acts/press-run.ts';
import { writeCaption } from './acts/write-caption.ts';
import { findViolationsInBoth } from './stage/find-violations.ts';
import { openTemplate } from './stage/open-template.ts';
import { prepareStage } from './stage/prepare-stage.ts';
import { readSaved } from './stage/read-saved.ts';

const stage = prepareStage();
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' });
const banner = (page: Page) => page.getByRole('region', { name: 'Paused run' });
const green = 'a large solid green triangle on a white background';
const orange = 'a large solid orange triangle on a white background';

test('a person stops a run, changes a caption, goes on, and runs again only what depends on it', async ({
  skip,
}) => {
  const page = await stage.open(skip);
  await openTemplate(stage, page);

  // Runs pause after the captions; a reload forgets neither the mark nor the pause.
  await findCard(page, 'Write captions').click();
  await inspector(page).getByRole('button', { name: 'Pause here' }).click();
  await findCard(page, 'Write captions')
    .getByRole('button', { name: 'Do not pause here' })
    .waitFor();
  await pressRun(page);
  await banner(page).getByText('Paused after Write captions').waitFor({ timeout: 120_000 });
  await page.reload();
  await banner(page).getByText('Paused after Write captions').waitFor();
  const [note, canvas] = await Promise.all([
    banner(page).boundingBox(),
    page.getByRole('application', { name: 'Canvas' }).boundingBox(),
  ]);
  expect(canvas?.y).toBeGreaterThanOrEqual((note?.y ?? 0) + (note?.height ?? 0));
  expect(await nodeStates(page)).toMatchObject({ 'Write captions': 'done', Edit: 'nothing' });

  // What is written meanwhile goes along.
  await findCard(page, 'Write captions').click();
  await inspector(page).getByRole('tab', { name: 'Result' }).click();
  await writeCaption(page, 'After 1', green);
  expect(await findViolationsInBoth(page)).toEqual([]);
  await banner(page).getByRole('button', { name: 'Resume' }).click();
  await banner(page).waitFor({ state: 'detached' });
  await awaitRun(page);
  const [last] = await (await stage.api()).runs.list({ aside: false, limit: 1 });
  const run = await (await stage.api()).runs.find({ id: last?.id ?? '' });
  expect(JSON.stringify(run.document)).toContain(green);
  expect(new Set(run.nodes.map(({ state }) => state))).not.toContain('waiting');

  // Another caption, no pause: only what comes after it runs, as far as it was not found out in passing.
  await findCard(page, 'Write captions').getByRole('button', { name: 'Do not pause here' }).click();
  await writeCaption(page, 'After 1', orange);
  await awaitTurn(page);
  await pressRun(page);
  await awaitRun(page);
  expect(await nodeStates(page)).toMatchObject({
    ...{ Picture: 'cached', Resize: 'cached', Instruction: 'cached', Caption: 'cached' },
    ...{ Invert: 'cached', 'Write captions': 'overridden', 'Encode before': 'cached' },
    ...{ 'Encode after': 'cached', 'Edit direction': 'cached', Edit: 'done', Result: 'done' },
  });

  // Switched off, the caption counts no more and is kept; made a node, it counts from there.
  await inspector(page).getByRole('button', { name: 'Switch off' }).click();
  expect((await readSaved(stage, page)).graph.overrides).toMatchObject([{ isDisabled: true }]);
  await inspector(page).getByRole('button', { name: 'Switch on' }).click();
  await inspector(page).getByRole('button', { name: 'Make a node of it' }).click();
  await findCard(page, 'Captions').waitFor();
  const { graph } = await readSaved(stage, page);
  expect(graph.overrides).toEqual([]);
  const made = graph.nodes.find(({ type }) => type === 'captions');
  expect(JSON.stringify(made?.params)).toContain(orange);
  const fed = graph.edges.filter(({ from }) => from.node === made?.id).map(({ to }) => to.node);
  expect(fed).toEqual(['encode-after']);
});

test('a person is told that the automatic value has changed, and chooses among three', async ({
  skip,
}) => {
  const page = await stage.open(skip);
  await openTemplate(stage, page);
  await findCard(page, 'Write captions').click();
  await inspector(page).getByRole('button', { name: 'Pause here' }).click();
  await pressRun(page);
  await banner(page).getByText('Paused after Write captions').waitFor({ timeout: 120_000 });
  await inspector(page).getByRole('tab', { name: 'Result' }).click();
  await writeCaption(page, 'After 1', orange);

  // Asked for something else, the node writes something else beneath the person's words.
  const instruction = findCard(page, 'Instruction').getByRole('textbox');
  await instruction.fill('make the triangle red');
  await instruction.blur();
  await pressRun(page);
  await findCard(page, 'Write captions').getByText('override stale').waitFor({ timeout: 120_000 });
  await findCard(page, 'Write captions').click();
  await inspector(page).getByText('stale', { exact: true }).waitFor();
  expect(await findViolationsInBoth(page)).toEqual([]);
  await inspector(page).getByRole('button', { name: 'Compare values' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('region', { name: 'Yours' }).getByText('orange').waitFor();
  await dialog.getByRole('region', { name: 'New automatic value' }).getByText('red').waitFor();
  expect(await findViolationsInBoth(page)).toEqual([]);

  // While they are merged, all three stay in sight.
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await dialog.getByRole('button', { name: 'Use the merged captions' }).waitFor();
  for (const name of ['Old automatic value', 'Yours', 'New automatic value']) {
    expect(await dialog.getByRole('region', { name }).isVisible()).toBe(true);
  }
  expect(await findViolationsInBoth(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Take the new one' }).click();
  await inspector(page).getByText('yours', { exact: true }).waitFor({ state: 'detached' });
  expect((await readSaved(stage, page)).graph.overrides).toEqual([]);
});

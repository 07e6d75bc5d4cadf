import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { awaitSaved } from './acts/await-saved.ts';
import { drag } from './acts/drag.ts';
import { openOutput } from './acts/open-output.ts';
import { awaitStart } from './acts/press-run.ts';
import { pressTabTo } from './acts/press-tab-to.ts';
import { listDescendants } from './overriding/list-descendants.ts';
import { defaultEdit } from './stage/default-edit.ts';
import { findViolationsInBoth } from './stage/find-violations.ts';
import { listOutputs } from './stage/list-outputs.ts';
import { openTemplate } from './stage/open-template.ts';
import { prepareStage } from './stage/prepare-stage.ts';
import { readImage, readStoredImage } from './stage/read-image.ts';
import { nodesThat, readLastRun } from './stage/read-last-run.ts';
import { readSaved } from './stage/read-saved.ts';
import { runToEnd } from './stage/run-to-end.ts';

const stage = prepareStage();
const blue = [0x12, 0x34, 0xf6];

async function openPainter(page: Page, panel: Locator): Promise<Locator> {
  await panel.getByRole('button', { name: 'Paint on the picture' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('img', { name: 'The picture' }).waitFor();
  return dialog;
}

/** Keeps what is painted. */
async function keep(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Use this picture' }).click();
  await dialog.waitFor({ state: 'detached' });
}

type Run = Awaited<ReturnType<typeof runToEnd>>;

/** The nodes that read another value in a second run, the picture of mine counted: these have to run. */
function listReaders(first: Run, second: Run): readonly string[] {
  const [before, after] = [listOutputs(first), listOutputs(second)];
  const isOther = (output: string) => output === 'fit.image' || before[output] !== after[output];
  const readers = defaultEdit.graph.edges
    .filter(({ from }) => isOther(`${from.node}.${from.port}`))
    .map(({ to }) => to.node);
  return [...new Set(readers)].toSorted();
}

/** The hash of the only value of one's own that is saved. */
async function findMine(page: Page): Promise<string> {
  const [mine, ...others] = (await readSaved(stage, page)).graph.overrides;
  if (!mine || !('artifact' in mine.value)) throw new Error('No picture of mine was saved.');
  expect(others).toEqual([]);
  return mine.value.artifact;
}

async function setColour(dialog: Locator): Promise<void> {
  await dialog.getByLabel('Colour', { exact: true }).fill('#1234f6');
}

test('a person paints on the picture of an edit, and exactly what comes after it runs again', async ({
  skip,
}) => {
  const page = await stage.open(skip);
  await openTemplate(stage, page);
  const first = await runToEnd(stage, page);
  const before = await readImage(page, first, 'fit.image');
  const panel = await openOutput(page, 'Resize');
  const dialog = await openPainter(page, panel);
  expect(await findViolationsInBoth(page)).toEqual([]);

  // A rectangle, a stroke that is undone, one that is redone, and the colour of the picture.
  await setColour(dialog);
  await dialog.getByRole('radio', { name: 'Rectangle' }).click();
  const box = await dialog.getByRole('img', { name: 'The picture' }).boundingBox();
  if (!box) throw new Error('There is nothing to paint on.');
  const scale = box.width / before.width;
  const at = (x: number, y: number) => ({ x: box.x + x * scale, y: box.y + y * scale });
  await drag(page, at(2, 3), at(12, 9));
  await dialog.getByRole('radio', { name: 'Brush' }).click();
  await drag(page, at(40, 50), at(60, 50));
  await page.keyboard.press('Control+z');
  await dialog.getByRole('button', { name: 'Redo' }).click();
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await setColour(dialog);
  await dialog.getByRole('button', { name: 'Pick a colour from the picture' }).click();
  const place = at(20.5, 60.5);
  await page.mouse.click(place.x, place.y);
  const corner = 3 * (60 * before.width + 20);
  const there = Buffer.from(before.data.subarray(corner, corner + 3)).toString('hex');
  expect(await dialog.getByLabel('Colour', { exact: true }).inputValue()).toBe(`#${there}`);

  // Who leaves is asked first.
  await page.keyboard.press('Escape');
  const question = dialog.getByRole('region', { name: 'Not kept yet' });
  await question.getByRole('button', { name: 'Go on painting' }).click();
  await question.waitFor({ state: 'detached' });
  await keep(dialog);
  await panel.getByText('yours', { exact: true }).waitFor();
  await awaitSaved(page);

  const run = await runToEnd(stage, page);
  const ran = nodesThat(run, 'done');
  expect(ran).toEqual(listReaders(first, run));
  expect(ran).toEqual(expect.arrayContaining(['caption', 'inversion', 'edit', 'result']));
  expect(listDescendants(defaultEdit.graph, 'fit.image')).toEqual(expect.arrayContaining([...ran]));
  expect(nodesThat(run, 'done', 'cached', 'overridden')).toHaveLength(run.nodes.length);
  expect(nodesThat(run, 'overridden')).toEqual(['fit']);

  // Nothing but the rectangle differs, by a single byte.
  const expected = Buffer.from(before.data);
  for (let y = 3; y < 9; y++) {
    for (let x = 2; x < 12; x++) expected.set(blue, 3 * (y * before.width + x));
  }
  const mine = await findMine(page);
  const after = await readStoredImage(page, mine);
  expect([after.width, after.height]).toEqual([before.width, before.height]);
  expect(Buffer.compare(Buffer.from(after.data), expected)).toBe(0);

  // What is discarded changes nothing.
  const dropped = await openPainter(page, panel);
  await dropped.getByRole('button', { name: 'Back to the original' }).click();
  await page.keyboard.press('Escape');
  await dropped.getByRole('button', { name: 'Discard it' }).click();
  await dropped.waitFor({ state: 'detached' });
  expect(await findMine(page)).toBe(mine);

  // What is painted back to the original is nobody's own any more.
  const again = await openPainter(page, panel);
  await again.getByRole('button', { name: 'Back to the original' }).click();
  await keep(again);
  await panel.getByText('yours', { exact: true }).waitFor({ state: 'detached' });
  expect((await readSaved(stage, page)).graph.overrides).toEqual([]);
});

test('a painting outlives a run of the node whose picture it is on', async ({ skip }) => {
  const page = await stage.open(skip);
  const { runs } = await stage.api();
  await openTemplate(stage, page);
  await runToEnd(stage, page);
  const panel = await openOutput(page, 'Resize');
  await runs.pauseQueue();
  await awaitStart(page, async () => {
    await page.getByRole('button', { name: 'Other ways to run' }).click();
    await page.getByRole('menuitem', { name: 'Run without the cache' }).click();
  });
  const dialog = await openPainter(page, panel);
  await dialog.getByRole('button', { name: 'Fill this rectangle' }).click();
  const undo = dialog.getByRole('button', { name: 'Undo' });
  expect(await undo.isEnabled()).toBe(true);
  await runs.resumeQueue();
  const state = async () => (await readLastRun(stage)).state;
  await expect.poll(state, { timeout: 120_000, interval: 200 }).toBe('done');
  expect(await undo.isEnabled()).toBe(true);
  await keep(dialog);
  await panel.getByText('yours', { exact: true }).waitFor();
  await awaitSaved(page);
  const painted = await readStoredImage(page, await findMine(page));
  expect([...painted.data.subarray(0, 3)]).toEqual([0xe6, 0x30, 0x2b]);
});

test('a person paints by keys alone', async ({ skip }) => {
  const page = await stage.open(skip);
  await openTemplate(stage, page);
  const first = await runToEnd(stage, page);
  const before = await readImage(page, first, 'fit.image');
  const panel = await openOutput(page, 'Resize');
  await panel.getByRole('button', { name: 'Paint on the picture' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('img', { name: 'The picture' }).waitFor();
  for (const [name, value] of [
    ['Width', '5'],
    ['Height', '4'],
  ] as const) {
    await pressTabTo(page, new RegExp(`^${name}$`));
    await page.keyboard.press('Control+a');
    await page.keyboard.type(value);
  }
  await pressTabTo(page, /^Fill this rectangle$/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+z');
  await pressTabTo(page, /^Use this picture$/);
  await page.keyboard.press('Enter');
  await panel.getByText('yours', { exact: true }).waitFor();
  const mine = await findMine(page);
  const after = await readStoredImage(page, mine);
  const changed = [...after.data.keys()].filter((at) => after.data[at] !== before.data[at]);
  const pixels = new Set(changed.map((at) => Math.floor(at / 3)));
  const corner = [0, 1, 2, 3].flatMap((y) => [0, 1, 2, 3, 4].map((x) => y * before.width + x));
  expect([...pixels]).toEqual(corner);
});

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type SeededRandom, seededRandom } from '#test/reliability/seeded-random.ts';
import { awaitSaved } from './acts/await-saved.ts';
import { openTemplate } from './stage/open-template.ts';
import { prepareStage } from './stage/prepare-stage.ts';
import { readSaved } from './stage/read-saved.ts';

const stage = prepareStage();
const seed = Number(process.env['TACK_E2E_SEED'] ?? 7);
const count = process.env['TACK_E2E_FULL'] ? 120 : 25;

const titles = ['Caption', 'Invert', 'Edit direction', 'Compare', 'Encode after', 'Write captions'];
/** What a person does to what is selected. */
const presses = [
  'ArrowRight',
  'Shift+ArrowDown',
  'd',
  'p',
  'Control+d',
  'Delete',
  'Control+g',
  'n',
];

async function editAtRandom(page: Page, { pick }: SeededRandom): Promise<string> {
  const cards = page.locator('.react-flow__node-card');
  const title = pick(titles);
  const card = page.getByRole('group', { name: title, exact: true });
  const target = (await card.count()) > 0 ? card.first() : cards.first();
  await target.focus();
  await page.keyboard.press('Enter');
  const key = pick(presses);
  await page.keyboard.press(key);
  return `${title}: ${key}`;
}

test('whatever is done is undone step by step, and done again', async ({ skip }) => {
  const page = await stage.open(skip);
  await openTemplate(stage, page);
  const before = await readSaved(stage, page);
  const random = seededRandom(seed);
  const done: string[] = [];
  for (let times = 0; times < count; times++) done.push(await editAtRandom(page, random));
  await page.keyboard.press('Escape');
  await awaitSaved(page);
  const after = await readSaved(stage, page);
  expect(after, done.join(', ')).not.toEqual(before);
  const undo = page.getByRole('button', { name: /^Undo/ });
  while (!(await undo.isDisabled())) await undo.click();
  await expect.poll(() => readSaved(stage, page), { message: done.join(', ') }).toEqual(before);
  const redo = page.getByRole('button', { name: /^Redo/ });
  while (!(await redo.isDisabled())) await redo.click();
  await expect.poll(() => readSaved(stage, page), { message: done.join(', ') }).toEqual(after);
});

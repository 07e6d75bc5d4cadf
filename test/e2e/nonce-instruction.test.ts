import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openJudge } from '#test/evaluate/open-judge.ts';
import { awaitTurn } from './acts/await-turn.ts';
import { findCard } from './acts/find-card.ts';
import { setNumber } from './acts/set-number.ts';
import { writeCaption } from './acts/write-caption.ts';
import { defaultEdit } from './stage/default-edit.ts';
import { openTemplate } from './stage/open-template.ts';
import { prepareStage } from './stage/prepare-stage.ts';
import { readImage } from './stage/read-image.ts';
import { nodesThat, readLastRun } from './stage/read-last-run.ts';
import { runToEnd } from './stage/run-to-end.ts';

const stage = prepareStage();

/** What hangs on the captions after: their direction, which is found out as they are corrected, and the rest. */
const ofDirection = ['direction', 'encode-after'];
const hanging = ['compare', 'edit', 'full-size', 'result'];
const others = [
  'caption',
  'captions',
  'encode-before',
  'fit',
  'instruction',
  'inversion',
  'picture',
];

/** The word that no model here knows, as the person means it. */
const meant = [
  'a large striped purple triangle on a white background',
  'a big striped purple triangle on a white background',
  'a huge striped purple triangle on a white background',
];

const marks = (page: Page, node: string) =>
  findCard(page, node).getByRole('button', { name: /^(Warning|Problem): / });

test('a made-up word is taken wrong, the doctor tells, and captions put right by hand make the edit', async ({
  skip,
}) => {
  const page = await stage.open(skip);
  await openTemplate(stage, page);
  await findCard(page, 'Instruction').getByRole('textbox').fill('make the triangle zebrine');
  await setNumber(page, 'Write captions', { label: 'Captions', value: 3 });
  await setNumber(page, 'Write captions', { label: 'Examples', value: 3 });
  await setNumber(page, 'Write captions', { label: 'Temperature', value: 0.7 });
  const first = await runToEnd(stage, page);
  expect(nodesThat(first, 'done')).toEqual(defaultEdit.graph.nodes.map(({ id }) => id).toSorted());

  // The language model guesses, the picture shows its guess, and the card says why.
  const judge = await openJudge();
  const see = async (run: typeof first) => await judge(await readImage(page, run, 'edit.image'));
  const triangle = { shape: 'triangle', colour: 'purple', size: 'large' };
  const wrong = await see(first);
  expect(wrong.objects).toMatchObject([triangle]);
  expect(wrong.objects[0]?.fill).not.toBe('striped');
  const mark = marks(page, 'Write captions');
  await mark.waitFor();
  await mark.click();
  const inspector = page.getByRole('complementary', { name: 'Inspector' });
  const findings = inspector.getByRole('region', { name: 'Findings' });
  const unknown = findings.getByRole('article', { name: /^Problem: "zebrine" is no word that/ });
  await findings.getByRole('article', { name: /^Warning: .*pairs .* do not agree/ }).waitFor();

  // The first thing to try is to say by hand what was meant.
  await unknown.getByText('Edit the captions below').waitFor();
  for (const [at, words] of meant.entries()) {
    await writeCaption(page, `After ${at + 1}`, words);
  }
  await awaitTurn(page);
  const aside = await readLastRun(stage, true);
  expect(nodesThat(aside, 'done')).toEqual(ofDirection);
  const second = await runToEnd(stage, page);
  expect(nodesThat(second, 'done')).toEqual(hanging);
  expect(nodesThat(second, 'cached')).toEqual([...others, ...ofDirection].toSorted());
  expect(second.nodes).toHaveLength(hanging.length + others.length + ofDirection.length);

  const right = await see(second);
  expect(right).toEqual({ background: 'white', objects: [{ ...triangle, fill: 'striped' }] });
  await marks(page, 'Write captions').waitFor({ state: 'detached' });
});

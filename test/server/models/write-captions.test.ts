import { expect, test } from 'vitest';
import type { WriteRequest } from '#nodes/contract/toolbox.ts';
import { timeWriting } from '#server/models/writer/time-writing.ts';
import { writeAsAuthors } from '#server/models/writer/write-as-authors.ts';
import { writeCorrected } from '#server/models/writer/write-corrected.ts';
import { scriptedModel } from './scripted-model.ts';
import { work } from './test-places.ts';

const shots = ['one', 'two', 'three', 'four', 'five'].map((word) => ({
  instruction: `make it ${word}`,
  before: ['zero', 'nought'],
  after: [word, `${word}!`],
}));
const request: WriteRequest = {
  pack: 'shapes',
  caption: 'a red circle',
  instruction: 'make it green',
  template: 'Write [NUMBER]: [TRANSFORMATION]\n\nBefore transformation:\n\nCaption 1:',
  shots,
  shotCount: 2,
  count: 2,
  temperature: 1,
  topK: 0,
  seed: 1,
  maxAttempts: 4,
  parser: 'corrected',
};
const good =
  'Caption 2: a red disc\n\nAfter transformation:\n\nCaption 1: a green circle\nCaption 2: a green disc\n';

test('takes a good answer at once', async () => {
  const { model } = scriptedModel([good]);
  const { before, after, attempts, accepted } = await writeCorrected(model, request, work);
  expect(before).toEqual(['a red circle', 'a red disc']);
  expect(after).toEqual(['a green circle', 'a green disc']);
  expect(attempts).toMatchObject([{ written: good, refusal: null, shots: 2 }]);
  expect(accepted).toBe(true);
});

test('cuts both lists when both are too long (bug 4)', async () => {
  const long = good.replace('\n\nAfter', '\nCaption 3: a disc\n\nAfter').concat('Caption 3: x\n');
  const corrected = await writeCorrected(scriptedModel([long]).model, request, work);
  expect(corrected).toMatchObject({ accepted: true, after: ['a green circle', 'a green disc'] });
  const authors = await writeAsAuthors(scriptedModel([long]).model, request, work);
  expect(authors.attempts[0]?.refusal).toBe('2 captions before and 3 after, not 2');
});

test('keeps good captions before and asks only for those after (bug 3)', async () => {
  const { model, prompts } = scriptedModel([
    'Caption 2: a red disc\n\nAfter transformation:\n\nCaption 1: a green circle\n',
    ' a green circle\nCaption 2: a green disc\n',
  ]);
  const written = await writeCorrected(model, request, work);
  expect(prompts[1]).toMatch(/Caption 2: a red disc\n\nAfter transformation:\n\nCaption 1:$/);
  expect(written).toMatchObject({
    before: ['a red circle', 'a red disc'],
    after: ['a green circle', 'a green disc'],
    attempts: [{ refusal: '1 of 2 captions after' }, { refusal: null }],
  });
});

test('keeps good captions after while it asks for those before', async () => {
  const { model } = scriptedModel([
    '\nAfter transformation:\n\nCaption 1: a green circle\nCaption 2: a green disc\n',
    'Caption 2: a red disc\n\nAfter transformation:\n\nCaption 1: nonsense\n',
  ]);
  expect(await writeCorrected(model, request, work)).toMatchObject({
    before: ['a red circle', 'a red disc'],
    after: ['a green circle', 'a green disc'],
  });
});

test('asks for both halves again when the kept one leaves no room for the other', async () => {
  const long = 'a red disc that is as wordy as it can be';
  const { model, prompts } = scriptedModel(
    [
      `Caption 2: ${long}\n\nAfter transformation:\n\nCaption 1: a green circle\n`,
      'Caption 2: a red disc\n\nAfter transformation:\n\nCaption 1: a green circle\nCaption 2: a green disc\n',
    ],
    60,
  );
  const written = await writeCorrected(model, { ...request, shotCount: 0 }, work);
  expect(prompts[1]).toMatch(/Caption 1: a red circle\n$/);
  expect(written).toMatchObject({
    before: ['a red circle', long],
    after: ['a green circle', 'a green disc'],
    attempts: [{ refusal: '1 of 2 captions after' }, { refusal: null }],
  });
});

test('refuses captions after that change nothing (bug 8)', async () => {
  const { model } = scriptedModel([
    'Caption 2: a red disc\n\nAfter transformation:\n\nCaption 1: a red circle\nCaption 2: a red disc\n',
    ' a green circle\nCaption 2: a green disc\n',
  ]);
  const { attempts, after } = await writeCorrected(model, request, work);
  expect(attempts[0]?.refusal).toBe('the captions after say the same as those before');
  expect(after).toEqual(['a green circle', 'a green disc']);
});

test('puts together what all attempts wrote, in order and each once, when none is enough (bugs 5, 6)', async () => {
  const { model } = scriptedModel([
    '\nAfter transformation:\n\nCaption 1: a green circle\n',
    '\nAfter transformation:\n\nCaption 1: a green disc\n',
  ]);
  const written = await writeCorrected(model, { ...request, count: 2 }, work);
  expect(written.before).toEqual(['a red circle']);
  expect(written.after).toEqual(['a green circle']);
  expect(written.attempts).toHaveLength(4);
});

test('gives the caption itself on both sides when nothing usable was written (bug 7)', async () => {
  const { model } = scriptedModel(['I do not know.']);
  const written = await writeCorrected(model, request, work);
  expect(written).toMatchObject({
    before: ['a red circle'],
    after: ['a red circle'],
    accepted: false,
  });
});

test('drops a last caption that ran out of tokens', async () => {
  const words = Array<string>(70).fill('green').join(' ');
  const { model } = scriptedModel([
    `\nAfter transformation:\n\nCaption 1: a circle\nCaption 2: ${words}`,
  ]);
  const { attempts } = await writeCorrected(model, { ...request, maxAttempts: 1 }, work);
  expect(attempts[0]?.after).toEqual(['a circle']);
});

test('draws examples anew at every attempt, the same for the same seed', async () => {
  const prompts = async (seed: number) => {
    const scripted = scriptedModel(['nothing']);
    await writeCorrected(scripted.model, { ...request, seed }, work);
    return scripted.prompts;
  };
  const [first, again, other] = [await prompts(1), await prompts(1), await prompts(2)];
  expect(new Set(first).size).toBeGreaterThan(1);
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});

test('leaves out examples that would not fit the context, and says how many are left (bug 10)', async () => {
  // The question takes 12 words, an example 23, the answer 46 as a rule.
  const { model } = scriptedModel([good], 100);
  const { attempts } = await writeCorrected(model, { ...request, shotCount: 5 }, work);
  expect(attempts[0]?.shots).toBe(1);
});

test('refuses a question that does not fit even without examples', async () => {
  const { model } = scriptedModel([good], 50);
  await expect(writeCorrected(model, request, work)).rejects.toMatchObject({
    code: 'text/too-long',
  });
});

test('does not ask the same twice when nothing is left to chance', async () => {
  const { model } = scriptedModel(['nothing']);
  const greedy = { ...request, temperature: 0, shotCount: 0 };
  const { attempts, accepted } = await writeCorrected(model, greedy, work);
  expect(attempts).toHaveLength(1);
  expect(accepted).toBe(false);
});

test('goes on with a blank caption when the authors would (bug 7 as it was)', async () => {
  const { model } = scriptedModel(['nothing']);
  expect(await writeAsAuthors(model, request, work)).toMatchObject({
    before: ['a red circle'],
    after: [' '],
  });
});

test('throws away good captions before when those after are wrong, as the authors do (bug 3 as it was)', async () => {
  const { model, prompts } = scriptedModel([
    'Caption 2: a red disc\n\nAfter transformation:\n\nCaption 1: a green circle\n',
    good,
  ]);
  const { attempts } = await writeAsAuthors(model, request, work);
  expect(prompts[1]).toMatch(/Caption 1: a red circle\n$/);
  expect(attempts).toHaveLength(2);
});

test('measures how long each attempt takes, apart from what was written', async () => {
  const times = [1000, 1400, 2000, 5000];
  const { timed, seconds } = timeWriting(
    scriptedModel(['nothing of use', good]).model,
    () => times.shift() ?? Number.NaN,
  );
  const written = await writeCorrected(timed, request, work);
  expect(seconds).toEqual([0.4, 3]);
  expect(written.attempts).toHaveLength(2);
  const { attempts } = await writeCorrected(
    scriptedModel(['nothing of use', good]).model,
    request,
    work,
  );
  expect(written.attempts).toEqual(attempts);
});

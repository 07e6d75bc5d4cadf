import { expect, test } from 'vitest';
import type { CaptionsEvidence } from '#nodes/doctor/detectors/captions-evidence.ts';
import { findIrrelevantCaptions } from '#nodes/doctor/detectors/captions-irrelevant.ts';
import { isWorldWord } from '#nodes/doctor/words/is-world-word.ts';

const before = 'a large solid red circle on a snowy field';
const after = 'a large solid green circle on a snowy field';

const sound: CaptionsEvidence = {
  ...{ node: 'captions', instruction: 'make the circle green', caption: before },
  ...{ before: [before], after: [after], refusals: [null], knowsWord: isWorldWord },
  writing: { shotCount: 3, seed: 7, temperature: 0.7 },
};

const find = (change: Partial<CaptionsEvidence>) => findIrrelevantCaptions({ ...sound, ...change });

test.each<[string, Partial<CaptionsEvidence>]>([
  ['that say what was asked', {}],
  ['that say it in other words', { instruction: 'paint the disc emerald, please' }],
  [
    'of another place, asked for in other words',
    {
      instruction: 'make it winter',
      before: ['a red circle at night'],
      caption: 'a red circle at night',
      after: ['a red circle on a snowy field'],
    },
  ],
  ['that call the thing otherwise than the request', { instruction: 'make the square green' }],
  ['that say less of the picture', { before: ['a red circle on a snowy field'] }],
  ['after one refusal', { refusals: ['0 of 3 captions after', null] }],
  [
    'of a photograph',
    {
      ...{ instruction: 'turn the cat into a dog', knowsWord: null },
      ...{ caption: 'a cat on a sofa', before: ['a cat on a sofa'], after: ['a dog on a sofa'] },
    },
  ],
  ['that a person wrote for an unknown word', { instruction: 'make it glorpy', writing: null }],
  ['when the thing is removed', { instruction: 'remove the circle', after: ['a snowy field'] }],
])('leaves captions alone %s', (_, change) => {
  expect(find(change)).toBeNull();
});

test('says which word nobody knows', () => {
  const finding = find({ instruction: 'make the circle blorpy' });
  expect(finding).toMatchObject({ code: 'captions-irrelevant', severity: 'problem' });
  expect(finding?.sentence).toMatch(/^"blorpy" is no word/);
  expect(find({ instruction: 'zib the circle' })?.sentence).toContain('"zib"');
});

test('knows a word that a caption holds, and asks nothing of other worlds', () => {
  const texts = {
    before: ['a blorpy circle'],
    caption: 'a blorpy circle',
    after: ['a green circle'],
  };
  expect(find({ ...texts, instruction: 'make the blorpy circle green' })).toBeNull();
  expect(find({ instruction: 'make the circle blorpy', knowsWord: null })).toBeNull();
});

test.each<[string, Partial<CaptionsEvidence>, string]>([
  ['say the same as before', { after: [before.toUpperCase()] }, 'same'],
  ['leave out what was asked', { after: [before.replace('red', 'blue')] }, '"green"'],
  ['are of another picture', { before: ['a small dotted blue star under a night sky'] }, 'little'],
  ['were mostly refused', { refusals: ['0 of 1', '0 of 1', null] }, '3 attempts'],
  [
    'repeat each other',
    { before: [before, before, before], after: [after, after, after] },
    'repeat',
  ],
])('tells of captions that %s', (_, change, words) => {
  expect(find(change)?.sentence).toContain(words);
});

test('offers more examples and another seed only where a language model wrote', () => {
  const wrong = { after: [before] };
  expect(find(wrong)?.remedies).toMatchObject([
    { kind: 'edit-captions', node: 'captions' },
    { param: 'shotCount', value: 6 },
    { param: 'seed', value: 8 },
  ]);
  expect(find({ ...wrong, writing: null })?.remedies).toHaveLength(1);
  const greedy = { shotCount: 0, seed: 7, temperature: 0 };
  expect(find({ ...wrong, writing: greedy })?.remedies.map(({ title }) => title)).toEqual([
    'Edit the captions',
    'Show 3 examples',
  ]);
});

import { expect, test } from 'vitest';
import { findUnderSpecified } from '#nodes/doctor/detectors/request-under-specified.ts';

const two = 'a large red circle and a small blue circle on a snowy field';
const apart = 'a large red circle and a small blue star on a snowy field';
const one = 'a large red circle on a snowy field';
const to = (caption: string, from: string, word: string) => ({
  before: caption,
  after: caption.replace(from, word),
});

const find = (
  instruction: string,
  caption: string,
  pairs: { before: string; after: string }[] = [],
) => findUnderSpecified({ node: 'captions', instruction, caption, pairs });

test.each([
  ['that names the only one', 'make the circle green', one, [to(one, 'red', 'green')]],
  [
    'that names one of two by its colour',
    'make the red circle green',
    two,
    [to(two, 'red', 'green')],
  ],
  [
    'that names one of two by its shape',
    'make the star green',
    apart,
    [to(apart, 'blue', 'green')],
  ],
  ['for "it", where there is one', 'make it green', one, [to(one, 'red', 'green')]],
  ['for another place', 'put it on a sandy beach', two, [to(two, 'snowy field', 'sandy beach')]],
  ['to add a thing like another', 'add a circle', one, []],
  [
    'whose pairs agree',
    'make the circle green',
    one,
    [to(one, 'red', 'green'), to(one, 'red', 'emerald green')],
  ],
])('understands a request %s', (_, instruction, caption, pairs) => {
  expect(find(instruction, caption, pairs)).toBeNull();
});

test('asks which of two is meant, with each as a ready request', () => {
  expect(find('Make the circle green', two)).toMatchObject({
    ...{ code: 'request-under-specified', node: 'captions' },
    sentence: '"the circle" may mean the red circle or the blue circle.',
    remedies: [
      { kind: 'set-instruction', text: 'make the red circle green' },
      { kind: 'set-instruction', text: 'make the blue circle green' },
    ],
  });
  const cats = 'a black cat and a white cat on a sofa';
  expect(find('turn the cat into a dog', cats)?.remedies).toMatchObject([
    { text: 'turn the black cat into a dog' },
    { text: 'turn the white cat into a dog' },
  ]);
});

test.each(['make it green', 'make the shape green'])(
  'asks what "%s" means of two things',
  (text) => {
    const finding = find(text, apart, [to(apart, 'red', 'green')]);
    expect(finding?.remedies).toMatchObject([
      { text: 'make the circle green' },
      { text: 'make the star green' },
    ]);
  },
);

test('asks what pairs make of a request when they do not agree', () => {
  const finding = find('change the circle', one, [
    to(one, 'red', 'green'),
    to(one, 'red', 'blue'),
    to(one, 'circle', 'star'),
  ]);
  expect(finding?.evidence).toMatchObject([{ label: 'Agreement of pairs', value: 0 }]);
  expect(finding?.remedies).toMatchObject([
    { text: 'make the circle green' },
    { text: 'make the circle blue' },
    { text: 'turn the circle into a star' },
    { kind: 'edit-captions', node: 'captions' },
  ]);
});

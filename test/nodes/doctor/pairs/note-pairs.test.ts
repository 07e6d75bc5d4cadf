import { expect, test } from 'vitest';
import { notePairs } from '#nodes/doctor/pairs/note-pairs.ts';

const kindsOf = (instruction: string | null, before: string, after: string) =>
  notePairs([{ before, after }], instruction)[0]?.map(({ kind }) => kind);

test.each([
  ['make the circle green', 'a red circle and a blue square', 'a green circle and a blue square'],
  ['remove the square', 'a red circle and a large blue square', 'a red circle'],
  ['remove the ball', 'a red circle and a large blue square', 'a large blue square'],
  ['remove the rest', 'a cat and a dog on a sofa', 'a cat'],
  ['take everything away but the cat', 'a cat and a dog on a sofa', 'a cat'],
  ['remove the background', 'a cat on a white background', 'a cat'],
  ['turn the cat into a dog', 'a cat sitting on a sofa', 'a dog sitting on a couch'],
  ['make the circle larger', 'a small red circle at night', 'a large red circle at night'],
  ['make it winter', 'a red circle on a grassy meadow', 'a red circle on a snowy field'],
  ['add a hat', 'a man in a park', 'a man with a straw hat in a park'],
  ['turn the photo into a sketch', 'a photo of a boat', 'a sketch of a boat'],
  ['swap them', 'a red circle and a blue square', 'a blue square and a red circle'],
])('has nothing against "%s" where "%s" becomes "%s"', (instruction, before, after) => {
  expect(kindsOf(instruction, before, after)).toEqual([]);
});

test.each([
  ['make the circle green', 'a red circle and a blue square', 'a green circle'],
  ['turn the cat into a dog', 'a cat sitting on a sofa', 'a dog'],
  ['remove the blue square', 'a red square and a blue square by a lamp', 'a lamp'],
  ['remove the cat', 'a cat on a sofa beside a lamp', 'a lamp'],
  ['remove the ball', 'a red circle and a blue square on a beach', 'a beach'],
  ['add a hat', 'a man in a park', 'a man with a hat'],
  ['remove only the cat', 'a cat and a dog on a sofa', 'a sofa'],
  ['remove the cat, keep the rest', 'a cat and a dog on a sofa', 'a sofa'],
])('tells for "%s" that something of "%s" vanished in "%s"', (instruction, before, after) => {
  expect(kindsOf(instruction, before, after)).toContain('vanished');
});

test.each([
  ['make the circle green', 'a red circle and a blue square', 'a green circle and a pink square'],
  ['I want the circle green', 'a red circle and a blue square', 'a green circle and a pink square'],
  ['make the circle green', 'a red circle on a white wall', 'a green circle on a grassy meadow'],
  ['make the cat black', 'a grey cat on a sofa', 'a black cat with a red hat on a sofa'],
  ['make the circle green', 'a large solid red circle', 'a small striped green circle'],
])('tells for "%s" that more of "%s" changed in "%s"', (instruction, before, after) => {
  expect(kindsOf(instruction, before, after)).toEqual(['unasked']);
});

test('names what vanished and what changed', () => {
  const before = 'a red circle and a large blue square on a sofa';
  const [notes] = notePairs(
    [{ before, after: 'a green circle and a lamp' }],
    'paint the circle green',
  );
  expect(notes?.map(({ sentence }) => sentence)).toEqual([
    '"sofa" is gone from the caption after, though you did not ask for that.',
    'More changes than you asked for: "lamp".',
  ]);
});

test('tells of captions after that change nothing, and of those that come again', () => {
  const pair = { before: 'a cat', after: 'a dog' };
  const kinds = notePairs(
    [pair, { before: 'A cat.', after: 'a cat' }, null, { before: 'one cat', after: 'A dog' }],
    'turn the cat into a dog',
  );
  expect(kinds).toEqual([
    [],
    [{ kind: 'same', sentence: 'The caption after says the same as the one before.' }],
    [],
    [{ kind: 'repeated', sentence: 'The caption after is that of pair 1 again.' }],
  ]);
});

test('compares nothing with a request that nobody knows', () => {
  expect(kindsOf(null, 'a cat on a sofa', 'a dog')).toEqual([]);
});

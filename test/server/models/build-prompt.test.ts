import { expect, test } from 'vitest';
import { buildPrompt } from '#server/models/writer/build-prompt.ts';
import { numberWords } from '#server/models/writer/number-words.ts';

const template = `Write [NUMBER] captions for an image before and after this transformation: [TRANSFORMATION]

Before transformation:

Caption 1:`;
const shot = {
  instruction: 'make it blue',
  before: ['a red ring', 'one red ring', 'a ring'],
  after: ['a blue ring', 'one blue ring', 'a blue ring'],
};
const question = {
  template,
  instruction: 'make the dog a cat',
  count: 2,
  before: ['a dog on a sofa'],
  writesAfter: false,
};

test('writes the examples and the question to the letter', () => {
  expect(buildPrompt(question, [shot])).toBe(
    `Write two (2) captions for an image before and after this transformation: make it blue

Before transformation:

Caption 1: a red ring
Caption 2: one red ring

After transformation:

Caption 1: a blue ring
Caption 2: one blue ring

Write two (2) captions for an image before and after this transformation: make the dog a cat

Before transformation:

Caption 1: a dog on a sofa
`,
  );
});

test('asks only for the captions after when those before are known', () => {
  const known = { ...question, before: ['a dog on a sofa', 'a dog'], writesAfter: true };
  expect(buildPrompt(known, [])).toBe(
    `Write two (2) captions for an image before and after this transformation: make the dog a cat

Before transformation:

Caption 1: a dog on a sofa
Caption 2: a dog

After transformation:

Caption 1:`,
  );
});

test('says of an example with fewer captions how many it has', () => {
  const prompt = buildPrompt({ ...question, count: 10 }, [shot]);
  expect(prompt.startsWith('Write three (3) captions')).toBe(true);
  expect(prompt).toContain('Write ten (10) captions');
});

test('takes an instruction as it is, dollar signs and placeholders of replace() included', () => {
  const prompt = buildPrompt({ ...question, instruction: "cost $& more, $1 or $'" }, []);
  expect(prompt).toContain("transformation: cost $& more, $1 or $'\n");
});

test.each([
  [1, 'one (1)'],
  [3, 'three (3)'],
  [13, 'thirteen (13)'],
  [20, 'twenty (20)'],
  [42, 'forty-two (42)'],
  [100, '100'],
])('writes the number %i as %s', (number, words) => {
  expect(numberWords(number)).toBe(words);
});

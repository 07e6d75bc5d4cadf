import { expect, test } from 'vitest';
import { isFinished } from '#server/models/writer/is-finished.ts';
import { parseAsAuthors } from '#server/models/writer/parse-as-authors.ts';
import { parseCaptions } from '#server/models/writer/parse-captions.ts';

const answer = `Caption 2: a red disc

After transformation:

Caption 1: a green circle
Caption 2: a green disc
`;
const invented = `${answer}
Write two (2) captions for an image before and after this transformation: add a hat

Before transformation:

Caption 1: a cat

After transformation:

Caption 1: a cat with a hat
`;
const prompt = 'Before transformation:\n\nCaption 1: a red circle\n';

test('reads the captions before and after, its own caption first', () => {
  expect(parseCaptions(['a red circle'], answer, false)).toEqual({
    before: ['a red circle', 'a red disc'],
    after: ['a green circle', 'a green disc'],
  });
});

test('reads our question only, where the authors read the last one, even if invented (bug 1)', () => {
  expect(parseCaptions(['a red circle'], invented, false).after).toEqual([
    'a green circle',
    'a green disc',
  ]);
  expect(parseAsAuthors(prompt + invented)).toEqual({
    before: ['a cat'],
    after: ['a cat with a hat'],
  });
});

test('keeps a caption with a colon whole, where the authors cut it (bug 2)', () => {
  const written = '\nAfter transformation:\n\nCaption 1: a sign: stop\n';
  expect(parseCaptions(['a sign'], written, false).after).toEqual(['a sign: stop']);
  expect(parseAsAuthors(prompt + written)?.after).toEqual(['stop']);
});

test('goes on amid the captions after when the prompt ended there', () => {
  const known = ['a red circle', 'a red disc'];
  const written = ' a green circle\nCaption 2: a green disc\n';
  expect(parseCaptions(known, written, true)).toEqual({
    before: known,
    after: ['a green circle', 'a green disc'],
  });
});

test('leaves out empty captions and lines of other kinds', () => {
  const written = 'Sure!\n\nAfter transformation:\n\nCaption 1:\nCaption 2: a hat\nThat is all.\n';
  expect(parseCaptions(['a cat'], written, false)).toEqual({ before: ['a cat'], after: ['a hat'] });
});

test('finds no captions after where the heading is missing', () => {
  expect(parseCaptions(['a cat'], 'Caption 2: one cat\n', false).after).toEqual([]);
  expect(parseAsAuthors(`${prompt}Caption 2: one cat\n`)).toBeNull();
});

test('is finished when the last caption after has its line break', () => {
  expect(isFinished(answer.trimEnd(), 2, false)).toBe(false);
  expect(isFinished(answer, 2, false)).toBe(true);
  expect(isFinished(answer, 3, false)).toBe(false);
});

test('is finished when the model begins something else', () => {
  expect(isFinished('Caption 2: a cat\n\n\n', 2, false)).toBe(true);
  expect(isFinished('Before transformation', 2, false)).toBe(true);
});

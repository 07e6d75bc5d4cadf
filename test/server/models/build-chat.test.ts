import { expect, test } from 'vitest';
import { buildChat } from '#server/models/writer/build-chat.ts';

const template = 'Write [NUMBER]: [TRANSFORMATION]\n\nBefore transformation:\n\nCaption 1:';
const shot = { instruction: 'make it blue', before: ['zero', 'nought'], after: ['one', 'unit'] };
const question = {
  template,
  instruction: 'make it green',
  count: 2,
  before: ['a red circle'],
  writesAfter: false,
};

test('asks and answers each example in turns of their own', () => {
  const [system, ...turns] = buildChat(question, [shot]).turns;
  expect(system?.role).toBe('system');
  expect(turns).toEqual([
    {
      role: 'user',
      content: 'Write two (2): make it blue\n\nBefore transformation:\n\nCaption 1: zero',
    },
    {
      role: 'assistant',
      content: 'Caption 2: nought\n\nAfter transformation:\n\nCaption 1: one\nCaption 2: unit',
    },
    {
      role: 'user',
      content: 'Write two (2): make it green\n\nBefore transformation:\n\nCaption 1: a red circle',
    },
  ]);
});

test('begins the answer with the captions before where only those after are asked for', () => {
  const known = { ...question, before: ['a red circle', 'a red disc'], writesAfter: true };
  expect(buildChat(known, []).begun).toBe(
    'Caption 2: a red disc\n\nAfter transformation:\n\nCaption 1:',
  );
  expect(buildChat(question, []).begun).toBe('');
});

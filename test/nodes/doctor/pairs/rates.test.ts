import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeRates } from '#test/evaluate/caption-notes/write-rates.ts';

test('docs/caption-notes.md tells what is measured here', () => {
  expect(readFileSync('docs/caption-notes.md', 'utf8')).toBe(writeRates());
});

import { expect, test } from 'vitest';
import { sourceOf, wishFor } from '#app/_library/packs/choose-source.ts';
import type { Pack } from '#app/_library/packs/pack.ts';

const sources = [
  { variant: 'fp32', repository: 'org/whole', revision: 'main' },
  { variant: 'fp16', repository: 'org/half', revision: 'main' },
] as const;
const pack = (changes: Partial<Pack>) =>
  ({ from: null, variant: null, sources, ...changes }) as Pack;

test('begins with the recommended place, or with what was chosen last', () => {
  expect(wishFor(sourceOf(pack({})))).toEqual({ from: null, variant: 'fp32' });
  expect(sourceOf(pack({ variant: 'fp16' })).known).toBe(1);
  const own = pack({ from: 'me/mine', variant: 'fp16' });
  expect(wishFor(sourceOf(own))).toEqual({ from: 'me/mine', variant: 'fp16' });
});

test('names no repository where none was written', () => {
  expect(wishFor(sourceOf(pack({ sources: [] })))).toEqual({ from: null, variant: null });
  expect(wishFor({ known: null, from: ' org/name ', variant: null }).from).toBe('org/name');
});

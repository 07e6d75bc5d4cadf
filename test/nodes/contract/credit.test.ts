import { expect, test } from 'vitest';
import { type Credit, tellCredits } from '#nodes/contract/credit.ts';

const credit: Credit = {
  ...{ pack: 'sd15', title: 'Stable Diffusion 1.5', licence: 'CreativeML Open RAIL-M' },
  ...{ url: null, limits: 'Not for breaking the law.', isSame: true },
};

test('tells packs with their licences, and what those do not allow', () => {
  const free: Credit = { ...credit, title: 'BLIP base', licence: 'BSD-3-Clause', limits: null };
  const gone: Credit = { ...credit, title: 'lost', licence: null, limits: null };
  expect(tellCredits([credit, free, gone])).toBe(
    'Made with Stable Diffusion 1.5 (CreativeML Open RAIL-M), BLIP base (BSD-3-Clause), lost. Limits of Stable Diffusion 1.5: Not for breaking the law.',
  );
});

test('says nothing of a picture that no pack made', () => {
  expect(tellCredits([])).toBe('');
});

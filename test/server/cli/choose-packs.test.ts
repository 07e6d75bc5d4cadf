import { expect, test } from 'vitest';
import { choosePacks } from '#server/cli/choose-packs.ts';

const folders = ['packs'];

test('leaves everything to the default edit where no pack is named', async () => {
  expect(await choosePacks({ seed: '3' }, folders)).toEqual({ seed: '3' });
});

test('describes and writes with the pack of the edit where it can', async () => {
  expect(await choosePacks({ pack: 'shapes' }, folders)).toEqual({
    ...{ pack: 'shapes', captioner: 'shapes', writer: 'shapes' },
  });
});

test("takes the paper's models beside Stable Diffusion, and what is named before them", async () => {
  expect(await choosePacks({ pack: 'sd15' }, folders)).toEqual({
    ...{ pack: 'sd15', captioner: 'blip-base', writer: 'phi-2' },
  });
  const named = { pack: 'sd15', captioner: 'florence-2-base', writer: 'qwen3-600m' };
  expect(await choosePacks(named, folders)).toEqual(named);
});

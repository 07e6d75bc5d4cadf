import { expect, test } from 'vitest';
import { createEncoder, openEncoder } from '#server/models/encoder/create-encoder.ts';
import { fitTokens } from '#server/models/tokens/fit-tokens.ts';
import { openPack } from '#server/packs/open-pack.ts';
import { largestDifference } from './parity/differences.ts';
import { parity, parityTensor } from './parity/fixture.ts';
import { createTestPlaces, packId, work } from './test-places.ts';

const places = createTestPlaces();
const { captions, ids, hiddenStates } = parity.text;

test('cuts captions into the same tokens as transformers', async () => {
  const { tokenize, limit } = await openEncoder(places, await openPack(places, packId));
  const pad = ids[0]?.at(-1) ?? -1;
  const found = captions.map((caption) => fitTokens(tokenize(caption), { length: limit, pad }));
  expect(found).toEqual(ids);
});

test('gives the hidden states that PyTorch gives', async () => {
  const { embedding } = await createEncoder(places).encode({ pack: packId, captions }, work);
  const difference = largestDifference(embedding.tensor, parityTensor(hiddenStates));
  expect(difference).toBeLessThanOrEqual(parity.tolerances.hiddenStates);
});

test('counts tokens before it cuts them', async () => {
  const long = Array<string>(60).fill('red').join(' ');
  const encoder = createEncoder(places);
  const request = { pack: packId, captions: [long, 'a red circle'] };
  const { tokenCounts, limit, tokenTexts } = await encoder.encode(request, work);
  expect(tokenCounts[0]).toBe(62); // each word one token, with begin and end
  expect(tokenCounts[0]).toBeGreaterThan(limit);
  expect(tokenTexts[0]).toHaveLength(limit);
  expect(tokenTexts[0]?.at(-1)).toBe('<|endoftext|>');
  expect(tokenTexts[1]).toEqual([
    '<|startoftext|>',
    'a</w>',
    'red</w>',
    'circle</w>',
    '<|endoftext|>',
  ]);
});

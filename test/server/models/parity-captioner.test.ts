import { expect, test } from 'vitest';
import { createCaptioner } from '#server/models/captioner/create-captioner.ts';
import { openBlip, searchCaptions } from '#server/models/captioner/search-captions.ts';
import { openPack } from '#server/packs/open-pack.ts';
import { requireAbility } from '#server/packs/require-ability.ts';
import { parity, parityPicture } from './parity/fixture.ts';
import { createTestPlaces, packId, work } from './test-places.ts';

const places = createTestPlaces();
const ask = async (picture: string) => ({
  pack: packId,
  image: await parityPicture(picture),
  beams: 3,
  minTokens: 10,
  maxTokens: 30,
});

test.each(parity.captions)(
  'finds the three beams that transformers finds for $picture',
  async ({ picture, beams: expected }) => {
    const pack = await openPack(places, packId);
    const settings = requireAbility(pack.manifest, 'captioner');
    if (settings.architecture === 'florence-2') throw new RangeError('the pack holds no BLIP');
    const opened = await openBlip(places, pack, settings);
    const { beams, prefixLength } = await searchCaptions(opened, await ask(picture), work);
    // The fixture's ids lack padding wherever it stands.
    const { pad } = opened.settings.tokens;
    expect(beams[0]?.ids.filter((id) => id !== pad)).toEqual(expected[0]?.ids);
    for (const [at, { ids, logProbability }] of beams.entries()) {
      // Logits of two runtimes in fp32, averaged over at most 26 tokens.
      const score = logProbability / (ids.length - prefixLength);
      expect(score).toBeCloseTo(expected[at]?.score ?? Number.NaN, 3);
    }
  },
);

test.each(parity.captions)(
  'says of $picture what transformers says, without the prefix',
  async ({ picture, beams: [expected] }) => {
    const { text } = await createCaptioner(places).caption(await ask(picture), work);
    expect(text).toBe(expected?.text);
  },
);

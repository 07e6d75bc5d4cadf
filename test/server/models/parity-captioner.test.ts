import { expect, test } from 'vitest';
import { createCaptioner } from '#server/models/captioner/create-captioner.ts';
import { openBlip, searchCaptions } from '#server/models/captioner/search-captions.ts';
import { openPack } from '#server/packs/open-pack.ts';
import { requireAbility } from '#server/packs/require-ability.ts';
import { parity, parityPicture } from './parity/fixture.ts';
import { createTestPlaces, packId, work } from './test-places.ts';

const places = createTestPlaces();
const ask = async ({ picture, minTokens, maxTokens }: (typeof parity.captions)[number]) => ({
  pack: packId,
  image: await parityPicture(picture),
  beams: 3,
  minTokens,
  maxTokens,
});

test.each(parity.captions)(
  'finds the three beams that transformers finds for $picture, of $minTokens to $maxTokens tokens',
  async (captioned) => {
    const pack = await openPack(places, packId);
    const settings = requireAbility(pack.manifest, 'captioner');
    if (settings.architecture === 'florence-2') throw new RangeError('the pack holds no BLIP');
    const opened = await openBlip(places, pack, settings);
    const { beams, prefixLength } = await searchCaptions(opened, await ask(captioned), work);
    // The fixture's ids lack padding wherever it stands.
    const { pad } = settings.tokens;
    const found = beams.map(({ ids }) => ids.filter((id) => id !== pad));
    expect(found).toEqual(captioned.beams.map(({ ids }) => ids));
    for (const [at, { ids, logProbability }] of beams.entries()) {
      // Logits of two runtimes in fp32, averaged over at most 26 tokens.
      const score = logProbability / (ids.length - prefixLength);
      expect(score).toBeCloseTo(captioned.beams[at]?.score ?? Number.NaN, 3);
    }
  },
);

test.each(parity.captions)(
  'says of $picture what transformers says, without the prefix',
  async (captioned) => {
    const { text } = await createCaptioner(places).caption(await ask(captioned), work);
    expect(text).toBe(captioned.beams[0]?.text);
  },
);

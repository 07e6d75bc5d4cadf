import type { Captioner } from '#nodes/contract/toolbox.ts';
import type { Work } from '#nodes/contract/work.ts';
import type { ModelPlaces } from '#server/models/model-places.ts';
import type { OpenedPack } from '#server/packs/open-pack.ts';
import type { BlipSection } from '#server/packs/pack-manifest.ts';
import { openBlip, searchCaptions } from './search-captions.ts';
import { speak } from './speak.ts';

/** Describes a picture with BLIP: a vision encoder, a text decoder without cache, and beam search. */
export async function captionWithBlip(
  places: ModelPlaces,
  asked: {
    readonly pack: OpenedPack;
    readonly settings: BlipSection;
    readonly request: Parameters<Captioner['caption']>[0];
  },
  work: Work,
): ReturnType<Captioner['caption']> {
  const opened = await openBlip(places, asked.pack, asked.settings);
  const { beams } = await searchCaptions(opened, asked.request, work);
  const spoken = beams.map(({ ids, logProbability }) => ({
    text: speak(opened, ids),
    logProbability,
  }));
  return { text: spoken[0]?.text ?? '', beams: spoken };
}

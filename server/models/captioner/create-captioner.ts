import type { Captioner } from '#nodes/contract/toolbox.ts';
import type { ModelPlaces } from '#server/models/model-places.ts';
import { breathe } from '#server/models/sessions/breathe.ts';
import { openCaptioner, searchCaptions } from './search-captions.ts';
import { speak } from './speak.ts';

/** Describes pictures with BLIP: a vision encoder, a text decoder without cache, and beam search. */
export function createCaptioner(places: ModelPlaces): Captioner {
  return {
    caption: async (request, work) => {
      await breathe(work.signal);
      const opened = await openCaptioner(places, request.pack);
      const { beams } = await searchCaptions(opened, request, work);
      const spoken = beams.map(({ ids, logProbability }) => ({
        text: speak(opened, ids),
        logProbability,
      }));
      const text = spoken[0]?.text ?? '';
      work.onText?.(text);
      return { text, beams: spoken };
    },
  };
}

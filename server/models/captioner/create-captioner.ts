import type { Captioner } from '#nodes/contract/toolbox.ts';
import type { ModelPlaces } from '#server/models/model-places.ts';
import { breathe } from '#server/models/sessions/breathe.ts';
import { openCaptioner, searchCaptions } from './search-captions.ts';

/** Describes pictures with BLIP: a vision encoder, a text decoder without cache, and beam search. */
export function createCaptioner(places: ModelPlaces): Captioner {
  return {
    caption: async (request, work) => {
      await breathe(work.signal);
      const opened = await openCaptioner(places, request.pack);
      const { beams } = await searchCaptions(opened, request, work);
      const prefix = opened.settings.prefix.trim().length;
      const spoken = beams.map(({ ids, logProbability }) => {
        const text = opened.tokenizer.decode([...ids], { skip_special_tokens: true });
        return { text: text.slice(prefix).trim(), logProbability };
      });
      return { text: spoken[0]?.text ?? '', beams: spoken };
    },
  };
}

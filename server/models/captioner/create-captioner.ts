import type { Captioner } from '#nodes/contract/toolbox.ts';
import type { ModelPlaces } from '#server/models/model-places.ts';
import { breathe } from '#server/models/sessions/breathe.ts';
import { openCheckedPack } from '#server/models/sessions/open-checked-pack.ts';
import { requireAbility } from '#server/packs/require-ability.ts';
import { captionWithBlip } from './caption-with-blip.ts';
import { captionWithFlorence } from './caption-with-florence.ts';

/** Describes pictures with the model that a pack holds. */
export function createCaptioner(places: ModelPlaces): Captioner {
  return {
    caption: async (request, work) => {
      await breathe(work.signal);
      const pack = await openCheckedPack(places, request.pack, work);
      const settings = requireAbility(pack.manifest, 'captioner');
      const described =
        settings.architecture === 'florence-2'
          ? await captionWithFlorence(places, { pack, settings, request }, work)
          : await captionWithBlip(places, { pack, settings, request }, work);
      work.onText?.(described.text);
      return described;
    },
  };
}

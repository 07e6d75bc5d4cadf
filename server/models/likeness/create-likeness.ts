import type { Likeness } from '#nodes/contract/toolbox.ts';
import type { ModelPlaces } from '#server/models/model-places.ts';
import { breathe } from '#server/models/sessions/breathe.ts';
import { openPack } from '#server/packs/open-pack.ts';
import { requireAbility } from '#server/packs/require-ability.ts';
import { cosine } from './cosine.ts';
import { openTextModel } from './open-text-model.ts';
import { openVisionModel } from './open-vision-model.ts';

/** Compares pictures with pictures and captions by the features that a pack's models give them. */
export function createLikeness(places: ModelPlaces): Likeness {
  async function open(id: string) {
    const pack = await openPack(places, id);
    const section = requireAbility(pack.manifest, 'metrics');
    const { visionModel: graph, picture } = section;
    return { pack, section, see: await openVisionModel(places, pack, { graph, picture }) };
  }
  return {
    async withPicture({ pack: id, image, reference }, { signal }) {
      const { section, see } = await open(id);
      await breathe(signal);
      const one = await see(image);
      await breathe(signal);
      return { value: cosine(one, await see(reference)), architecture: section.architecture };
    },
    async withCaption({ pack: id, image, caption }, { signal }) {
      const { pack, section, see } = await open(id);
      const read = await openTextModel(places, pack, section);
      await breathe(signal);
      const picture = await see(image);
      await breathe(signal);
      return cosine(picture, await read(caption));
    },
  };
}

import type { Likeness } from '#nodes/contract/toolbox.ts';
import type { Work } from '#nodes/contract/work.ts';
import type { ModelPlaces } from '#server/models/model-places.ts';
import { breathe } from '#server/models/sessions/breathe.ts';
import { openCheckedPack } from '#server/models/sessions/open-checked-pack.ts';
import { requireAbility } from '#server/packs/require-ability.ts';
import { cosine } from './cosine.ts';
import { openTextModel } from './open-text-model.ts';
import { openVisionModel } from './open-vision-model.ts';

/** Compares pictures with pictures and captions by the features that a pack's models give them. */
export function createLikeness(places: ModelPlaces): Likeness {
  async function open(id: string, work: Work) {
    const pack = await openCheckedPack(places, id, work);
    const section = requireAbility(pack.manifest, 'metrics');
    const { visionModel: graph, picture } = section;
    return { pack, section, see: await openVisionModel(places, pack, { graph, picture }) };
  }
  return {
    async withPicture({ pack: id, image, reference }, work) {
      const { section, see } = await open(id, work);
      await breathe(work.signal);
      const one = await see(image);
      await breathe(work.signal);
      return { value: cosine(one, await see(reference)), architecture: section.architecture };
    },
    async withCaption({ pack: id, image, caption }, work) {
      const { pack, section, see } = await open(id, work);
      const read = await openTextModel(places, pack, section);
      await breathe(work.signal);
      const picture = await see(image);
      await breathe(work.signal);
      return cosine(picture, await read(caption));
    },
  };
}

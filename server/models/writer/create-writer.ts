import type { CaptionWriter } from '#nodes/contract/toolbox.ts';
import type { ModelPlaces } from '#server/models/model-places.ts';
import { breathe } from '#server/models/sessions/breathe.ts';
import { openCheckedPack } from '#server/models/sessions/open-checked-pack.ts';
import { requireAbility } from '#server/packs/require-ability.ts';
import { openLanguageModel } from './open-language-model.ts';
import { timeWriting } from './time-writing.ts';
import { writeAsAuthors } from './write-as-authors.ts';
import { writeCorrected } from './write-corrected.ts';

/** Writes captions with a pack's language model. */
export function createWriter(places: ModelPlaces): CaptionWriter {
  return {
    write: async (request, work) => {
      await breathe(work.signal);
      const pack = await openCheckedPack(places, request.pack, work);
      const settings = requireAbility(pack.manifest, 'writer');
      const name = `${pack.digest}/${settings.model}`;
      const { shelf } = places;
      const model = await shelf.keep(name, () => openLanguageModel(pack, shelf.device));
      const writeAs = request.parser === 'authors' ? writeAsAuthors : writeCorrected;
      const { timed, seconds } = timeWriting(model, () => performance.now());
      return { ...(await writeAs(timed, request, work)), seconds };
    },
  };
}

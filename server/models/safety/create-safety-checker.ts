import type { SafetyChecker } from '#nodes/contract/toolbox.ts';
import { normalisePixels } from '#server/models/captioner/normalise-pixels.ts';
import { framePicture } from '#server/models/likeness/frame-picture.ts';
import type { ModelPlaces } from '#server/models/model-places.ts';
import { breathe } from '#server/models/sessions/breathe.ts';
import { openCheckedPack } from '#server/models/sessions/open-checked-pack.ts';
import { readOutput } from '#server/models/sessions/read-output.ts';
import { requireAbility } from '#server/packs/require-ability.ts';
import { openChecker } from './open-checker.ts';

/** Judges pictures with the safety checker of a pack. */
export function createSafetyChecker(places: ModelPlaces): SafetyChecker {
  return {
    async judge({ pack: id, image }, work) {
      const pack = await openCheckedPack(places, id, work);
      const { model, picture } = requireAbility(pack.manifest, 'safety');
      const { session, input } = await openChecker(places, pack, model);
      await breathe(work.signal);
      const pixels = normalisePixels(framePicture(image, picture), picture);
      const outputs = await session.run({ [input]: pixels });
      if (session.outputs.includes('verdict')) {
        return { type: 'verdict', isFlagged: readOutput(outputs, 'verdict').data[0] === 1 };
      }
      return {
        type: 'scores',
        special: [...readOutput(outputs, 'special_scores').data],
        concepts: [...readOutput(outputs, 'concept_scores').data],
      };
    },
  };
}

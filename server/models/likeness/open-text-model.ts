import { AppError } from '#nodes/contract/errors.ts';
import type { ModelPlaces } from '#server/models/model-places.ts';
import { packSession } from '#server/models/sessions/pack-session.ts';
import { readOutput } from '#server/models/sessions/read-output.ts';
import { fitTokens } from '#server/models/tokens/fit-tokens.ts';
import { packTokenizer } from '#server/models/tokens/pack-tokenizer.ts';
import { tokenFeeds } from '#server/models/tokens/token-feeds.ts';
import type { OpenedPack } from '#server/packs/open-pack.ts';
import type { MetricsSection } from '#server/packs/pack-manifest.ts';
import { findCaptionNames } from '#server/packs/roles/find-caption-names.ts';

/**
 * CLIP's side for captions: gives one features that can be compared with those of pictures.
 *
 * @throws AppError pack/lacks-ability for a model that reads no captions; pack/*, model/*
 */
export async function openTextModel(
  places: ModelPlaces,
  pack: OpenedPack,
  section: MetricsSection,
) {
  if (section.architecture !== 'clip') {
    throw new AppError(
      'pack/lacks-ability',
      `The pack "${pack.manifest.id}" compares pictures only: choose one that holds a CLIP.`,
      { details: { pack: pack.manifest.id } },
    );
  }
  const { textModel, tokenizer: folder, tokens } = section;
  const names = findCaptionNames(textModel);
  const session = await packSession(places, pack, textModel);
  const { tokenizer } = await packTokenizer(places.shelf, pack, folder);
  return async (caption: string): Promise<Float32Array> => {
    const { ids } = tokenizer.encode(caption);
    // Without padding: the features are those of the end token, which looks back only.
    const fitted = fitTokens(ids, { length: Math.min(ids.length, tokens), pad: 0 });
    return readOutput(await session.run(tokenFeeds(names, [fitted])), names.features).data;
  };
}

import type { Image } from '#nodes/contract/ports.ts';
import { normalisePixels } from '#server/models/captioner/normalise-pixels.ts';
import type { ModelPlaces } from '#server/models/model-places.ts';
import { packSession } from '#server/models/sessions/pack-session.ts';
import { readOutput } from '#server/models/sessions/read-output.ts';
import type { OpenedPack } from '#server/packs/open-pack.ts';
import type { PackGraph, PackPicture } from '#server/packs/pack-manifest.ts';
import { findFeatureNames } from '#server/packs/roles/find-feature-names.ts';
import { framePicture } from './frame-picture.ts';

/**
 * A model that gives a picture features: numbers whose direction says what it shows.
 *
 * @throws AppError pack/*, model/*
 */
export async function openVisionModel(
  places: ModelPlaces,
  pack: OpenedPack,
  model: { readonly graph: PackGraph; readonly picture: PackPicture },
) {
  const names = findFeatureNames(model.graph);
  const session = await packSession(places, pack, model.graph);
  return async (image: Image): Promise<Float32Array> => {
    const pixels = normalisePixels(framePicture(image, model.picture), model.picture);
    const outputs = await session.run({ [names.input]: pixels });
    const { data, dims } = readOutput(outputs, names.output);
    return names.rank === 2 ? data : data.subarray(0, dims[2]);
  };
}

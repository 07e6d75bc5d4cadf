import { AppError } from '#nodes/contract/errors.ts';
import type { PackManifest, PackPicture } from '../pack-manifest.ts';
import { findJudgement } from '../roles/find-judgement.ts';
import type { Assumptions } from './assumptions.ts';
import { clip } from './metrics.ts';
import { readPictureFrame } from './read-picture-frame.ts';
import type { Checkpoint } from './recipe.ts';

type Section = Pick<PackManifest, 'safety'>;

/** Where diffusers keeps how pictures are brought to a safety checker. */
export const safetyPictureFile = 'feature_extractor/preprocessor_config.json';

/**
 * What a manifest says of a checkpoint's safety checker.
 *
 * One that cannot be used is left out, and that is noted: pictures can be edited without it.
 */
export async function readSafety(
  checkpoint: Checkpoint,
  file: string,
  assumptions: Assumptions,
): Promise<Section> {
  try {
    const { graph: model, model: outline } = await checkpoint.readGraph(file);
    const { shows, input } = findJudgement(model, outline);
    const side = shows.inputs.find(({ name }) => name === input)?.dims[3];
    const picture = await readPictureFrame(checkpoint, {
      ...{ file: safetyPictureFile, section: 'safety' },
      ...{ usual: usualPicture(side), assumptions },
    });
    return { safety: { model, picture } };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'pack/unsupported') throw error;
    assumptions.note({ field: 'safety', value: 'left out', reason: error.message });
    return {};
  }
}

/** CLIP's, at the size that the graph takes where it says one. */
function usualPicture(side: number | string | undefined): PackPicture {
  if (typeof side !== 'number') return clip.picture;
  return { ...clip.picture, shorterSide: side, size: side };
}

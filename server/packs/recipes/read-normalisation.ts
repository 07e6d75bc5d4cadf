import * as z from 'zod';
import type { BlipSection } from '../pack-manifest.ts';
import type { Assumptions } from './assumptions.ts';
import { readSettings } from './read-settings.ts';
import type { Checkpoint } from './recipe.ts';

const colours = z.array(z.number()).length(3);
const processorSchema = z.looseObject({
  image_mean: colours.optional(),
  image_std: colours.optional(),
});

/** What CLIP was trained with, and BLIP after it. */
const usual = {
  mean: [0.48145466, 0.4578275, 0.40821073],
  std: [0.26862954, 0.26130258, 0.27577711],
};

/** How a picture's colours are brought to the scale of the model, by preprocessor_config.json. */
export async function readNormalisation(
  checkpoint: Checkpoint,
  assumptions: Assumptions,
): Promise<Pick<BlipSection, 'mean' | 'std'>> {
  const file = 'preprocessor_config.json';
  const processor = await readSettings(checkpoint, file, processorSchema);
  const { image_mean: mean, image_std: std } = processor ?? {};
  if (mean && std) return { mean, std };
  assumptions.note({
    field: 'captioner.mean and captioner.std',
    value: `${usual.mean.join(', ')} and ${usual.std.join(', ')}`,
    reason: `${file} does not say; CLIP's, which BLIP took over`,
  });
  return usual;
}

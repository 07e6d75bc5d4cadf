import * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';
import { readSettings } from './read-settings.ts';
import type { Checkpoint } from './recipe.ts';

const indexSchema = z.looseObject({ _class_name: z.string().optional() });
const kind = /^(Onnx|ORT)?StableDiffusion(Img2Img)?Pipeline$/;

/**
 * Makes sure that a checkpoint is a Stable Diffusion of the first kind, where it says what it is.
 *
 * @throws AppError pack/wrong-kind
 */
export async function requireDiffusionKind(checkpoint: Checkpoint, title: string): Promise<void> {
  const index = await readSettings(checkpoint, 'model_index.json', indexSchema);
  const name = index?._class_name;
  if (name === undefined || kind.test(name)) return;
  throw new AppError(
    'pack/wrong-kind',
    `${checkpoint.name} is a ${name}: it cannot be used in place of ${title}.`,
    { details: { kind: name } },
  );
}

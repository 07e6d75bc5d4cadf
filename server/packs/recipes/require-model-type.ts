import * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';
import { readSettings } from './read-settings.ts';
import type { Checkpoint } from './recipe.ts';

const configSchema = z.looseObject({ model_type: z.string().optional() });

/**
 * Makes sure that a checkpoint is of the architecture that is wanted, by its config.json.
 *
 * @throws AppError pack/wrong-kind
 */
export async function requireModelType(
  checkpoint: Checkpoint,
  wanted: string,
  title: string,
): Promise<void> {
  const config = await readSettings(checkpoint, 'config.json', configSchema);
  const found = config?.model_type;
  if (found === wanted) return;
  const what = found === undefined ? 'does not say what model it is' : `is a model "${found}"`;
  throw new AppError(
    'pack/wrong-kind',
    `${checkpoint.name} ${what}: it cannot be used in place of ${title}, which is "${wanted}".`,
    { details: { found, wanted } },
  );
}

import * as z from 'zod';
import { AppError } from '#nodes/contract/errors.ts';
import { readSettings } from './read-settings.ts';
import type { Checkpoint } from './recipe.ts';

const tokenizerSchema = z.looseObject({ chat_template: z.unknown().optional() });

/**
 * Makes sure that a model that answers in turns says how turns are written.
 *
 * @throws AppError pack/unsupported
 */
export async function requireChatTemplate(checkpoint: Checkpoint): Promise<void> {
  if (checkpoint.has('chat_template.jinja')) return;
  const config = await readSettings(checkpoint, 'tokenizer_config.json', tokenizerSchema);
  if (config?.chat_template) return;
  throw new AppError(
    'pack/unsupported',
    `${checkpoint.name} has no chat template, neither in tokenizer_config.json nor in chat_template.jinja, so that it cannot be asked anything.`,
  );
}

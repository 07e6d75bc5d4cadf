import * as z from 'zod';
import type { PackGraph } from '../pack-manifest.ts';
import type { Assumptions } from './assumptions.ts';
import { readSettings } from './read-settings.ts';
import type { Checkpoint } from './recipe.ts';

const encoderSchema = z.looseObject({ max_position_embeddings: z.int().positive().optional() });
const tokenizerSchema = z.looseObject({ model_max_length: z.number().positive().optional() });

/** A tokenizer without a limit of its own says a number beyond all sentences. */
const longest = 100_000;

/** Tokens that a caption is padded to: as the graph, the encoder's settings or the tokenizer's say. */
export async function readCaptionTokens(
  checkpoint: Checkpoint,
  encoder: PackGraph,
  given: { readonly usual: number; readonly assumptions: Assumptions },
): Promise<number> {
  const fixed = encoder.inputs.find(({ dims }) => typeof dims[1] === 'number')?.dims[1];
  if (typeof fixed === 'number') return fixed;
  const config = await readSettings(checkpoint, 'text_encoder/config.json', encoderSchema);
  const tokenizer = await readSettings(
    checkpoint,
    'tokenizer/tokenizer_config.json',
    tokenizerSchema,
  );
  const limit = tokenizer?.model_max_length ?? longest;
  const read = config?.max_position_embeddings ?? (limit < longest ? limit : undefined);
  return given.assumptions.otherwise(read, given.usual, {
    field: 'diffusion.tokens',
    reason: 'neither text_encoder/config.json nor the tokenizer says; usual for CLIP',
  });
}

import type { EditSettings, EditStrategy } from './edit-strategy.ts';
import { guideNoise } from './guide-noise.ts';
import type { Predict } from './predict.ts';
import { splitThreeRows, stackContexts, stackPosition } from './three-rows.ts';
import { toNoise } from './to-noise.ts';

export type PlainEdit = EditSettings & { readonly predict: Predict };

/** Edits by the caption alone: classifier-free guidance, nothing holds the structure. */
export function plainEdit({ schedule, contexts, guidance, predict }: PlainEdit): EditStrategy {
  const stackedContexts = stackContexts(contexts);
  return async (position) => {
    const { timestep } = position;
    const latents = stackPosition(position);
    const output = await predict(latents, timestep, stackedContexts);
    const noise = splitThreeRows(toNoise(schedule, { output, latents, timestep }));
    return {
      referenceNoise: noise.reference,
      latents: position.latents,
      noise: guideNoise(noise.negative, noise.edited, guidance),
      losses: [],
      unetCalls: 3,
      backwardCalls: 0,
    };
  };
}

import type { Tensor } from '#nodes/contract/ports.ts';
import type { EditSettings, EditStrategy } from './edit-strategy.ts';
import { guideNoise } from './guide-noise.ts';
import type { Predict } from './predict.ts';
import { splitThreeRows, stackContexts, stackPosition } from './three-rows.ts';
import { toNoise } from './to-noise.ts';

export type PlainEdit = EditSettings & { readonly predict: Predict };

/** A UNet's answer for three rows, and where their tokens act if it tells. */
type Answer = { readonly output: Tensor; readonly maps: Tensor | null };
type Ask = (...question: Parameters<Predict>) => Promise<Answer>;

/** Edits by the caption alone: classifier-free guidance, nothing holds the structure. */
export function plainEdit({ predict, ...settings }: PlainEdit): EditStrategy {
  return editBy(settings, async (...question) => ({
    output: await predict(...question),
    maps: null,
  }));
}

/** Edits by what a UNet answers for all three rows at once. */
export function editBy({ schedule, contexts, guidance }: EditSettings, ask: Ask): EditStrategy {
  const stackedContexts = stackContexts(contexts);
  return async (position) => {
    const { timestep } = position;
    const latents = stackPosition(position);
    const { output, maps } = await ask(latents, timestep, stackedContexts);
    const noise = splitThreeRows(toNoise(schedule, { output, latents, timestep }));
    return {
      referenceNoise: noise.reference,
      latents: position.latents,
      noise: guideNoise(noise.negative, noise.edited, guidance),
      losses: [],
      update: null,
      maps,
      unetCalls: 3,
      backwardCalls: 0,
    };
  };
}

import type { Inversion } from '#nodes/contract/ports.ts';
import type { Work } from '#nodes/contract/work.ts';
import { sampleLatents } from '#server/diffusion/sample-latents.ts';
import { followSteps } from './follow-steps.ts';
import { lastOf } from './last-of.ts';
import type { OpenedDiffusion } from './open-diffusion.ts';
import { requireLatents, requireSteps } from './require-fit.ts';
import { sumOf } from './sum-of.ts';
import { walkPath } from './walk-path.ts';

/** Samples an inversion back with its own caption and no guidance (w = 1). */
export async function reconstruct(opened: OpenedDiffusion, inversion: Inversion, work: Work) {
  requireLatents(opened, inversion.noise);
  requireSteps(opened, inversion.steps);
  const walk = sampleLatents({
    schedule: opened.schedule,
    steps: inversion.steps,
    noise: inversion.noise,
    context: await opened.encodeCaption(inversion.caption),
    predict: await opened.unet(),
  });
  const walked = await followSteps(walk, work, ({ clean }) => opened.glance(clean));
  const { latents } = lastOf(walked);
  return {
    image: await opened.decodeLatents(latents),
    latents: { tensor: latents, pack: inversion.pack },
    unetCalls: sumOf(walked, (step) => step.unetCalls),
    path: walkPath(opened, [inversion.noise, ...walked.map((step) => step.latents)]),
  };
}

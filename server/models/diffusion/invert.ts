import { AppError } from '#nodes/contract/errors.ts';
import type { InvertRequest } from '#nodes/contract/toolbox.ts';
import type { Work } from '#nodes/contract/work.ts';
import { invertLatents } from '#server/diffusion/invert-latents.ts';
import { noiseRegulariser } from '#server/diffusion/noise-regulariser.ts';
import { type Rolls, seededRolls } from '#server/diffusion/rolls.ts';
import { followSteps } from './follow-steps.ts';
import { lastOf } from './last-of.ts';
import type { OpenedDiffusion } from './open-diffusion.ts';
import { requireSize, requireSteps } from './require-fit.ts';
import { sumOf } from './sum-of.ts';
import { walkPath } from './walk-path.ts';

function regulariser({ settings: { defaults } }: OpenedDiffusion, rolls: Rolls) {
  return noiseRegulariser({
    autoCorrelation: defaults.regulariserAutoCorrelation,
    kl: defaults.regulariserKl,
    rolls,
  });
}

/**
 * Finds the noise that the model would turn into a picture.
 *
 * @param rolls  the regulariser's random shifts; drawn from the request's seed unless recorded ones are given
 */
export async function invertPicture(
  opened: OpenedDiffusion,
  request: InvertRequest,
  work: Work & { readonly rolls?: Rolls },
) {
  const steps = request.steps ?? opened.settings.defaults.steps;
  requireSize(opened, request.image, 'picture');
  requireSteps(opened, steps);
  if (request.schedule === 'authors' && request.iterations > 0) {
    throw new AppError(
      'value/invalid',
      "Fixed-point iterations need the aligned schedule: the authors' timesteps do not belong to the ends of its steps.",
    );
  }
  const start = await opened.encodePicture(request.image);
  const tokens = await opened.readTokens(request.caption);
  const walk = invertLatents({
    schedule: opened.schedule,
    steps,
    spacing: request.schedule,
    iterations: request.iterations,
    start,
    context: await opened.encodeCaption(request.caption),
    predict: await opened.unet(),
    regularise: request.regularise
      ? regulariser(opened, work.rolls ?? seededRolls(request.seed))
      : undefined,
  });
  const walked = await followSteps(walk, work, ({ latents }) => opened.glance(latents));
  const { pack, caption, schedule } = request;
  return {
    inversion: { pack, caption, steps, schedule, noise: lastOf(walked).latents, start },
    unetCalls: sumOf(walked, (step) => step.unetCalls),
    tokens,
    trace: walked.map(({ predicted }) => predicted),
    path: walkPath(opened, [start, ...walked.map(({ latents }) => latents)]),
  };
}

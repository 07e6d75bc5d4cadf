import { AppError } from '#nodes/contract/errors.ts';
import type { EditRequest } from '#nodes/contract/toolbox.ts';
import type { Work } from '#nodes/contract/work.ts';
import { applyDirection } from '#server/diffusion/apply-direction.ts';
import { editLatents } from '#server/diffusion/edit-latents.ts';
import type { EditContexts } from '#server/diffusion/edit-strategy.ts';
import { latentMask } from '#server/diffusion/latent-mask.ts';
import { chooseStrategy } from './choose-strategy.ts';
import { followSteps } from './follow-steps.ts';
import { attentionOf, keepMaps } from './keep-maps.ts';
import { lastOf } from './last-of.ts';
import type { OpenedDiffusion } from './open-diffusion.ts';
import { requireDirection, requireLatents, requireSize, requireSteps } from './require-fit.ts';
import { sumOf } from './sum-of.ts';
import { walkPath } from './walk-path.ts';

function requireValid(
  opened: OpenedDiffusion,
  { inversion, direction, mask, ...request }: EditRequest,
) {
  requireLatents(opened, inversion.noise);
  requireSteps(opened, inversion.steps);
  if (mask) requireSize(opened, mask, 'mask');
  if (direction.pack !== inversion.pack) {
    throw new AppError(
      'value/wrong-shape',
      `The direction comes from the pack "${direction.pack}" and the inversion from "${inversion.pack}": use one pack for both.`,
    );
  }
  const share = request.mode === 'injected' ? request.attention : null;
  if (share !== null && !(share >= 0 && share <= 1)) {
    throw new AppError('value/invalid', `Attention can be injected from 0 to 1, not ${share}.`);
  }
}

async function encodeContexts(
  opened: OpenedDiffusion,
  request: EditRequest,
): Promise<EditContexts> {
  const { inversion, direction, strength, negative } = request;
  const reference = await opened.encodeCaption(inversion.caption);
  requireDirection(opened, reference, direction.tensor);
  return {
    reference,
    negative: negative === null ? reference : await opened.encodeCaption(negative),
    edited: applyDirection(reference, direction.tensor, strength),
  };
}

/** Samples an inversion along a direction, side by side with its reconstruction. */
export async function editPicture(opened: OpenedDiffusion, request: EditRequest, work: Work) {
  requireValid(opened, request);
  await opened.requireMemory(request.mode);
  const { inversion, mask } = request;
  const { schedule, settings } = opened;
  const strategy = await chooseStrategy(
    opened,
    {
      schedule,
      contexts: await encodeContexts(opened, request),
      guidance: request.guidance ?? settings.defaults.guidance,
    },
    request,
  );
  const walk = editLatents({
    schedule,
    steps: inversion.steps,
    noise: inversion.noise,
    strategy,
    mask: mask && latentMask(mask, settings.latents),
  });
  const { texts: tokens } = await opened.readTokens(inversion.caption);
  const kept = keepMaps(walk, tokens);
  const walked = await followSteps(kept, work, ({ clean }) => opened.glance(clean));
  const { latents, reference } = lastOf(walked);
  return {
    image: await opened.decodeLatents(latents),
    latents: { tensor: latents, pack: inversion.pack },
    reference: await opened.decodeLatents(reference),
    trace: {
      unetCalls: sumOf(walked, (step) => step.unetCalls),
      backwardCalls: sumOf(walked, (step) => step.backwardCalls),
      losses: walked.map(({ losses }) => losses).filter((losses) => losses.length > 0),
      updates: walked.map(({ update }) => update).filter((update) => update !== null),
      attention: attentionOf(walked, tokens),
      path: walkPath(opened, [inversion.noise, ...walked.map((step) => step.reference)]),
    },
  };
}

import type { Tensor } from '#nodes/contract/ports.ts';
import type { Predict } from '#server/diffusion/predict.ts';
import type { ModelSession } from '#server/models/sessions/open-session.ts';
import { readOutput } from '#server/models/sessions/read-output.ts';
import { dimsOfOne, type Feed } from '#server/models/sessions/to-feed.ts';

/** A timestep as this UNet wants it: exporters disagree on scalar, [1] and one value a row. */
function timestepFeed(unet: ModelSession, timestep: number, rows: number): Feed {
  const wanted = unet.inputs.find(({ name }) => name === 'timestep');
  const dims = dimsOfOne(wanted?.isTensor ? wanted.shape : [], rows);
  const length = dims.reduce((product, dim) => product * dim, 1);
  return { dims, data: Array<number>(length).fill(timestep) };
}

/** What any UNet graph is fed. */
export function unetFeeds(
  unet: ModelSession,
  question: { readonly latents: Tensor; readonly timestep: number; readonly contexts: Tensor },
): Readonly<Record<string, Feed>> {
  return {
    sample: question.latents,
    timestep: timestepFeed(unet, question.timestep, question.latents.dims[0] ?? 1),
    encoder_hidden_states: question.contexts,
  };
}

/** Asks a pack's own UNet, any number of rows at a time. */
export function predictWith(unet: ModelSession): Predict {
  return async (latents, timestep, contexts) =>
    readOutput(await unet.run(unetFeeds(unet, { latents, timestep, contexts })), 'out_sample');
}

import type { Tensor } from '#nodes/contract/ports.ts';
import type { Predict } from '#server/diffusion/predict.ts';
import type { ModelSession } from '#server/models/sessions/open-session.ts';
import { readOutput } from '#server/models/sessions/read-output.ts';
import { dimsOfOne, type Feed } from '#server/models/sessions/to-feed.ts';
import type { UnetNames } from '#server/onnx/attention/unet-names.ts';

/** A timestep as this UNet wants it: exporters disagree on scalar, [1] and one value a row. */
function timestepFeed(
  wanted: ModelSession['inputs'][number] | undefined,
  timestep: number,
  rows: number,
): Feed {
  const dims = dimsOfOne(wanted?.isTensor ? wanted.shape : [], rows);
  const length = dims.reduce((product, dim) => product * dim, 1);
  return { dims, data: Array<number>(length).fill(timestep) };
}

/** What any UNet graph is fed. */
export function unetFeeds(
  { unet, names }: { readonly unet: ModelSession; readonly names: UnetNames },
  question: { readonly latents: Tensor; readonly timestep: number; readonly contexts: Tensor },
): Readonly<Record<string, Feed>> {
  const wanted = unet.inputs.find(({ name }) => name === names.timestep);
  return {
    [names.sample]: question.latents,
    [names.timestep]: timestepFeed(wanted, question.timestep, question.latents.dims[0] ?? 1),
    [names.context]: question.contexts,
  };
}

/** Asks a pack's own UNet, any number of rows at a time. */
export function predictWith(unet: ModelSession, names: UnetNames): Predict {
  return async (latents, timestep, contexts) => {
    const feeds = unetFeeds({ unet, names }, { latents, timestep, contexts });
    return readOutput(await unet.run(feeds), names.noise);
  };
}

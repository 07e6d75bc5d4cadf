import type { ReferenceAndGradient } from '#server/diffusion/guided-edit.ts';
import type { ModelSession } from '#server/models/sessions/open-session.ts';
import { readOutput } from '#server/models/sessions/read-output.ts';
import { MAPS_OUTPUT } from '#server/onnx/attention/add-taps.ts';
import { GRADIENT_OUTPUTS } from '#server/onnx/attention/attention-gradient.ts';
import type { UnetNames } from '#server/onnx/attention/unet-names.ts';
import { unetFeeds } from './predict-noise.ts';

/** Asks the gradient graph: the reference's noise, and how the other rows' attention comes closer to it. */
export function gradientWith(unet: ModelSession, names: UnetNames): ReferenceAndGradient {
  return async (latents, timestep, contexts) => {
    const outputs = await unet.run(unetFeeds({ unet, names }, { latents, timestep, contexts }));
    const [negative, edited] = readOutput(outputs, GRADIENT_OUTPUTS.loss).data;
    if (negative === undefined || edited === undefined) {
      throw new RangeError('the gradient graph gives losses of two rows');
    }
    return {
      output: readOutput(outputs, GRADIENT_OUTPUTS.referenceNoise),
      losses: [negative, edited],
      gradient: readOutput(outputs, GRADIENT_OUTPUTS.gradient),
      maps: readOutput(outputs, MAPS_OUTPUT),
      unetCalls: 3,
    };
  };
}

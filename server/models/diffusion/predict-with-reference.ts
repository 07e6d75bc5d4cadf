import type { PredictWithReference } from '#server/diffusion/injected-edit.ts';
import type { ModelSession } from '#server/models/sessions/open-session.ts';
import { readOutput } from '#server/models/sessions/read-output.ts';
import type { Feed } from '#server/models/sessions/to-feed.ts';
import { GATE_INPUTS } from '#server/onnx/attention/add-gates.ts';
import { MAPS_OUTPUT } from '#server/onnx/attention/add-taps.ts';
import type { UnetNames } from '#server/onnx/attention/unet-names.ts';
import { unetFeeds } from './predict-noise.ts';

/** One strength per row and layer: none for the reference row, the same for the two others. */
function strengths(unet: ModelSession, name: string, strength: number): Feed {
  const wanted = unet.inputs.find((input) => input.name === name);
  const layers = Number(wanted?.isTensor ? wanted.shape[1] : 0);
  const row = (value: number) => Array<number>(layers).fill(value);
  return { dims: [3, layers], data: [...row(0), ...row(strength), ...row(strength)] };
}

/** Asks the graph with gates: the reference's maps are mixed into the attention of the other rows. */
export function predictWithReferenceBy(unet: ModelSession, names: UnetNames): PredictWithReference {
  return async ({ latents, timestep, contexts, mix }) => {
    const outputs = await unet.run({
      ...unetFeeds({ unet, names }, { latents, timestep, contexts }),
      [GATE_INPUTS.sourceRow]: { dims: [3], data: [0, 0, 0] },
      [GATE_INPUTS.cross]: strengths(unet, GATE_INPUTS.cross, mix),
      [GATE_INPUTS.self]: strengths(unet, GATE_INPUTS.self, mix),
    });
    return { output: readOutput(outputs, names.noise), maps: readOutput(outputs, MAPS_OUTPUT) };
  };
}

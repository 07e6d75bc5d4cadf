import type { PackGraph } from '#server/packs/pack-manifest.ts';
import { findOutput, isFloat, refuseOtherInputs } from './find-ports.ts';
import { findTokenInputs } from './token-inputs.ts';

/**
 * What a text encoder's graph calls what it takes and gives.
 *
 * The states are its first floats of three dims: all exporters put the last hidden states before others.
 *
 * @throws AppError pack/unsupported
 */
export function findTextEncoderNames(encoder: PackGraph) {
  const { ids, extras } = findTokenInputs(encoder);
  refuseOtherInputs(encoder, [ids, ...extras]);
  const states = findOutput(
    encoder,
    'hidden states',
    (output) => isFloat(output) && output.dims.length === 3,
  );
  return { ids, extras, states };
}

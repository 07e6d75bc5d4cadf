import type { PackGraph } from '#server/packs/pack-manifest.ts';
import { findOutput, isFloat, refuseOtherInputs } from './find-ports.ts';
import { findTokenInputs } from './token-inputs.ts';

/**
 * What the graph of CLIP's text side calls what it takes and gives: features have two dims, hidden
 * states three.
 *
 * @throws AppError pack/unsupported
 */
export function findCaptionNames(model: PackGraph) {
  const { ids, extras } = findTokenInputs(model);
  refuseOtherInputs(model, [ids, ...extras]);
  const features = findOutput(
    model,
    'features',
    (output) => isFloat(output) && output.dims.length === 2,
  );
  return { ids, extras, features };
}

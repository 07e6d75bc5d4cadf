import type { PackGraph } from '#server/packs/pack-manifest.ts';
import { findInput, findOutput, isFloat, refuseOtherInputs } from './find-ports.ts';
import { findTokenInputs } from './token-inputs.ts';

/**
 * What the graph of a captioner's text decoder calls what it takes and gives.
 *
 * @throws AppError pack/unsupported, also for a decoder that wants a cache
 */
export function findDecoderNames(decoder: PackGraph) {
  const { ids, extras } = findTokenInputs(decoder);
  const threeDims = (port: PackGraph['inputs'][number]) => isFloat(port) && port.dims.length === 3;
  const picture = findInput(decoder, "picture's hidden states", threeDims);
  refuseOtherInputs(decoder, [ids, picture, ...extras]);
  return { ids, extras, picture, logits: findOutput(decoder, 'logits', threeDims) };
}

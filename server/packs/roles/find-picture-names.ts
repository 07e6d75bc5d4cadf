import type { PackGraph } from '#server/packs/pack-manifest.ts';
import { findInput, findOutput, isFloat, refuseOtherInputs } from './find-ports.ts';

/**
 * What a graph that takes one batch of pictures (or latents) calls it, and what it calls its result.
 *
 * @param rank  dims of the result: 4 for pictures and latents, 3 for a state per patch, 2 for features
 * @throws AppError pack/unsupported
 */
export function findPictureNames(graph: PackGraph, what: string, rank: number) {
  const input = findInput(graph, 'picture', (port) => isFloat(port) && port.dims.length === 4);
  refuseOtherInputs(graph, [input]);
  const output = findOutput(graph, what, (port) => isFloat(port) && port.dims.length === rank);
  return { input, output };
}

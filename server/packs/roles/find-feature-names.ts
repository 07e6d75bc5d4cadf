import type { PackGraph } from '#server/packs/pack-manifest.ts';
import { findInput, findOutput, isFloat, refuseOtherInputs } from './find-ports.ts';

/**
 * What a vision model's graph calls the picture and what it gives of it.
 *
 * `rank` says which: 2 for features, 3 for a state of each patch, of which the first is the class token's.
 *
 * @throws AppError pack/unsupported
 */
export function findFeatureNames(graph: PackGraph): {
  readonly input: string;
  readonly output: string;
  readonly rank: number;
} {
  const input = findInput(graph, 'picture', (port) => isFloat(port) && port.dims.length === 4);
  refuseOtherInputs(graph, [input]);
  const ranks = graph.outputs.filter(isFloat).map(({ dims }) => dims.length);
  const rank = ranks.includes(2) ? 2 : 3;
  const fits = (port: PackGraph['outputs'][number]) => isFloat(port) && port.dims.length === rank;
  return { input, output: findOutput(graph, 'features', fits), rank };
}

import type { PackPrecision } from '../pack-manifest.ts';
import { unsupportedGraph } from '../roles/find-ports.ts';
import type { CheckpointGraph } from './recipe.ts';
import { weightsPrecision } from './weights-precision.ts';

/**
 * Makes sure that a graph's weights are of the precision that was asked for, whatever its name says.
 *
 * @throws AppError pack/unsupported
 */
export function requirePrecision(
  { graph, model }: CheckpointGraph,
  variant: PackPrecision | null,
): void {
  const found = weightsPrecision(model);
  if (found === null) {
    throw unsupportedGraph(graph, 'its weights are neither in fp32 nor in fp16');
  }
  if (variant === null || variant === found) return;
  throw unsupportedGraph(graph, `its weights are in ${found}, not in ${variant}`);
}

import type { PackGraph } from '#server/packs/pack-manifest.ts';
import { unsupportedGraph } from './find-ports.ts';

/**
 * Makes sure that a graph has the inputs and outputs by which a runtime knows it.
 *
 * @throws AppError pack/unsupported
 */
export function requirePorts(
  graph: PackGraph,
  wanted: { readonly inputs: readonly string[]; readonly outputs: readonly string[] },
): void {
  const lacks = (ports: PackGraph['inputs'], names: readonly string[]) =>
    names.find((name) => !ports.some((port) => port.name === name));
  const input = lacks(graph.inputs, wanted.inputs);
  if (input !== undefined) throw unsupportedGraph(graph, `it takes no "${input}"`);
  const output = lacks(graph.outputs, wanted.outputs);
  if (output !== undefined) throw unsupportedGraph(graph, `it gives no "${output}"`);
}

import { AppError } from '#nodes/contract/errors.ts';
import type { PackGraph } from '#server/packs/pack-manifest.ts';

export type TensorSpec = PackGraph['inputs'][number];

/** Whether a tensor holds floats of any precision. */
export function isFloat({ type }: TensorSpec): boolean {
  return type === 'float32' || type === 'float16' || type === 'float64';
}

/** A failure that names a graph's file and what is wrong with it, in one sentence. */
export function unsupportedGraph(graph: PackGraph, problem: string): AppError {
  return new AppError('pack/unsupported', `The model ${graph.file} cannot be used: ${problem}.`, {
    details: { file: graph.file, inputs: graph.inputs, outputs: graph.outputs },
  });
}

/**
 * The name of the only input with a property.
 *
 * @param what  what the input is, as in "it takes no picture"
 * @throws AppError pack/unsupported when there is none, or more than one
 */
export function findInput(
  graph: PackGraph,
  what: string,
  fits: (input: TensorSpec) => boolean,
): string {
  const [found, another] = graph.inputs.filter(fits);
  if (!found) throw unsupportedGraph(graph, `it takes no ${what}`);
  if (!another) return found.name;
  throw unsupportedGraph(graph, `"${found.name}" and "${another.name}" may both be the ${what}`);
}

/**
 * The name of the first output with a property: exporters put what a model is for first.
 *
 * @throws AppError pack/unsupported when there is none
 */
export function findOutput(
  graph: PackGraph,
  what: string,
  fits: (output: TensorSpec) => boolean,
): string {
  const found = graph.outputs.find(fits);
  if (!found) throw unsupportedGraph(graph, `it gives no ${what}`);
  return found.name;
}

/** Refuses a graph with inputs that nothing here could fill. @throws AppError pack/unsupported */
export function refuseOtherInputs(graph: PackGraph, known: readonly string[]): void {
  const other = graph.inputs.find(({ name }) => !known.includes(name));
  if (!other) return;
  throw unsupportedGraph(graph, `it also wants "${other.name}", which Tack has not to give`);
}

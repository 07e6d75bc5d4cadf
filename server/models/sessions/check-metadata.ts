import type { InferenceSession } from 'onnxruntime-node';
import { AppError } from '#nodes/contract/errors.ts';
import type { PackGraph } from '#server/packs/pack-manifest.ts';

type Spec = PackGraph['inputs'][number];
type Metadata = InferenceSession.ValueMetadata;

const describeDims = (dims: readonly (number | string)[]) => `[${dims.join(', ')}]`;

type Side = 'input' | 'output';

/**
 * Numbers must be equal. An input's free dim needs a free dim, whatever its name; an output's may be
 * known to the runtime by what it infers.
 */
const sameDims = (wanted: Spec['dims'], shown: readonly (number | string)[], side: Side) =>
  wanted.length === shown.length &&
  wanted.every((dim, at) =>
    typeof dim === 'number'
      ? dim === shown[at]
      : side === 'output' || typeof shown[at] === 'string',
  );

function findDifference(wanted: Spec, shown: Metadata | undefined, side: Side): string | null {
  if (!shown) return `"${wanted.name}" is missing`;
  if (!shown.isTensor) return `"${wanted.name}" is not a tensor`;
  if (shown.type !== wanted.type) return `"${wanted.name}" is ${shown.type}, not ${wanted.type}`;
  if (sameDims(wanted.dims, shown.shape, side)) return null;
  return `"${wanted.name}" has dims ${describeDims(shown.shape)}, not ${describeDims(wanted.dims)}`;
}

function findDifferences(
  side: Side,
  wanted: readonly Spec[],
  shown: readonly Metadata[],
): readonly string[] {
  const unexpected = shown
    .filter(({ name }) => !wanted.some((spec) => spec.name === name))
    .map(({ name }) => `"${name}" is not in the manifest`);
  const differences = wanted.map((spec) =>
    findDifference(
      spec,
      shown.find(({ name }) => name === spec.name),
      side,
    ),
  );
  const all = [...differences.filter((difference) => difference !== null), ...unexpected];
  return all.map((difference) => `${side} ${difference}`);
}

/**
 * Makes sure that a session takes and gives what its manifest says.
 *
 * @throws AppError model/pack-mismatch that names the first difference
 */
export function checkMetadata(
  session: Pick<InferenceSession, 'inputMetadata' | 'outputMetadata'>,
  graph: PackGraph,
): void {
  const differences = [
    ...findDifferences('input', graph.inputs, session.inputMetadata),
    ...findDifferences('output', graph.outputs, session.outputMetadata),
  ];
  if (differences.length === 0) return;
  throw new AppError(
    'model/pack-mismatch',
    `The model ${graph.file} is not the one its manifest describes: ${differences[0]}.`,
    { details: { file: graph.file, differences } },
  );
}

import type { InferenceSession } from 'onnxruntime-node';
import { AppError } from '#nodes/contract/errors.ts';
import type { PackGraph } from '#server/packs/pack-manifest.ts';

type Spec = PackGraph['inputs'][number];
type Metadata = InferenceSession.ValueMetadata;

const describeDims = (dims: readonly (number | string)[]) => `[${dims.join(', ')}]`;

/** Numbers must be equal; a free dim needs a free dim, whatever its name. */
const sameDims = (wanted: Spec['dims'], shown: readonly (number | string)[]) =>
  wanted.length === shown.length &&
  wanted.every((dim, at) =>
    typeof dim === 'number' ? dim === shown[at] : typeof shown[at] === 'string',
  );

function findDifference(wanted: Spec, shown: Metadata | undefined): string | null {
  if (!shown) return `"${wanted.name}" is missing`;
  if (!shown.isTensor) return `"${wanted.name}" is not a tensor`;
  if (shown.type !== wanted.type) return `"${wanted.name}" is ${shown.type}, not ${wanted.type}`;
  if (sameDims(wanted.dims, shown.shape)) return null;
  return `"${wanted.name}" has dims ${describeDims(shown.shape)}, not ${describeDims(wanted.dims)}`;
}

function findDifferences(wanted: readonly Spec[], shown: readonly Metadata[]): readonly string[] {
  const unexpected = shown
    .filter(({ name }) => !wanted.some((spec) => spec.name === name))
    .map(({ name }) => `"${name}" is not in the manifest`);
  const differences = wanted.map((spec) =>
    findDifference(
      spec,
      shown.find(({ name }) => name === spec.name),
    ),
  );
  return [...differences.filter((difference) => difference !== null), ...unexpected];
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
    ...findDifferences(graph.inputs, session.inputMetadata).map((text) => `input ${text}`),
    ...findDifferences(graph.outputs, session.outputMetadata).map((text) => `output ${text}`),
  ];
  if (differences.length === 0) return;
  throw new AppError(
    'model/pack-mismatch',
    `The model ${graph.file} is not the one its manifest describes: ${differences[0]}.`,
    { details: { file: graph.file, differences } },
  );
}

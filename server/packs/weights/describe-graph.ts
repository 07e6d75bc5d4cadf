import { elementTypeOf } from '#server/onnx/model/element-type.ts';
import type { ModelProto, ValueInfoProto } from '#server/onnx/proto/generated/onnx_pb.ts';
import type { PackGraph } from '#server/packs/pack-manifest.ts';
import { unsupportedGraph } from '#server/packs/roles/find-ports.ts';

type Spec = PackGraph['inputs'][number];

/**
 * What a manifest says of a graph: its inputs and outputs as the file has them.
 *
 * @throws AppError pack/unsupported for ports that are no tensors of known rank and a common type
 */
export function describeGraph(file: string, { graph }: ModelProto): PackGraph {
  const stored = new Set(graph?.initializer.map(({ name }) => name));
  const describe = (values: readonly ValueInfoProto[]) =>
    values.map((value) => describeValue(value, file));
  return {
    file,
    inputs: describe(graph?.input.filter(({ name }) => !stored.has(name)) ?? []),
    outputs: describe(graph?.output ?? []),
  };
}

function describeValue({ name, type }: ValueInfoProto, file: string): Spec {
  const { elemType, shape } = type?.tensorType ?? {};
  const refuse = (problem: string) =>
    unsupportedGraph({ file, inputs: [], outputs: [] }, `"${name}" ${problem}`);
  if (elemType === undefined) throw refuse('is no tensor');
  if (!shape) throw refuse('does not say how many dims it has');
  const dims = shape.dim.map(({ value }, axis) => {
    if (value.case === 'dimValue') return Number(value.value);
    return value.value || `${name}_${axis}`;
  });
  return { name, type: typeOf(elemType, refuse), dims };
}

function typeOf(code: number, refuse: (problem: string) => Error): Spec['type'] {
  const type = elementTypeOf(code);
  if (type === 'uint8' || type === 'int8') throw refuse(`is a tensor of ${type}`);
  return type;
}

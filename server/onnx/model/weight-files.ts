import type { ModelProto, TensorProto } from '#server/onnx/proto/generated/onnx_pb.ts';

function locationOf(tensor: TensorProto): string | undefined {
  return tensor.externalData.find(({ key }) => key === 'location')?.value;
}

/** The files a model keeps weights in, as it names them: relative to the folder it lies in. */
export function listWeightFiles(model: ModelProto): string[] {
  const locations = model.graph?.initializer.map(locationOf) ?? [];
  return [...new Set(locations.filter((location) => location !== undefined))];
}

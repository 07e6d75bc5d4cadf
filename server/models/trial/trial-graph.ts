import { create } from '@bufbuild/protobuf';
import { startGraph } from '#server/onnx/graph/graph-builder.ts';
import { toModel } from '#server/onnx/graph/to-model.ts';
import { writeModel } from '#server/onnx/model/model-file.ts';
import { ModelProtoSchema } from '#server/onnx/proto/generated/onnx_pb.ts';

const opset = 17;

/** Dims of the graph's input `x`. */
export const trialDims = [1, 4, 16, 16];

/** Numbers between -1 and 1, the same every time. */
export const wave = (count: number): number[] =>
  Array.from({ length: count }, (_, at) => Math.sin(at * at));

/** A small model of what Tack's are made of: a convolution, then attention. `x` in, `y` out. */
export function trialGraph(): Uint8Array {
  const opsetImport = [{ domain: '', version: BigInt(opset) }];
  const graph = startGraph(opset, create(ModelProtoSchema, { irVersion: 10n, opsetImport }));
  graph.addInput('x', { type: 'float32', dims: trialDims });
  const dims = [8, 4, 3, 3];
  const weights = graph.constant({ type: 'float32', dims, constant: wave(288) });
  const convolved = graph.emit('Conv', ['x', weights], { pads: [1, 1, 1, 1] });
  const rows = graph.emit('Reshape', [convolved, graph.integers([1, 8, 256])]);
  const columns = graph.emit('Transpose', [rows], { perm: [0, 2, 1] });
  const attention = graph.emit('Softmax', [graph.emit('MatMul', [columns, rows])], { axis: -1 });
  graph.addOutput('y', graph.emit('MatMul', [attention, columns]));
  return writeModel(toModel(graph.finish()));
}

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

/**
 * A small model of what Tack's are made of, forwards and on the way back from a loss: convolutions both
 * ways, normalisation, activation, attention, resizing, sums. `x` in, `y` out.
 */
export function trialGraph(): Uint8Array {
  const opsetImport = [{ domain: '', version: BigInt(opset) }];
  const graph = startGraph(opset, create(ModelProtoSchema, { irVersion: 10n, opsetImport }));
  graph.addInput('x', { type: 'float32', dims: trialDims });
  const dims = [8, 4, 3, 3];
  const weights = graph.constant({ type: 'float32', dims, constant: wave(288) });
  const convolved = graph.emit('Conv', ['x', weights], { pads: [1, 1, 1, 1] });
  const ones = graph.constant({ type: 'float32', dims: [8], constant: Array(8).fill(1) });
  const normalised = graph.emit('InstanceNormalization', [convolved, ones, ones]);
  const active = graph.emit('Mul', [normalised, graph.emit('Sigmoid', [normalised])]);
  const rows = graph.emit('Reshape', [active, graph.integers([1, 8, 256])]);
  const columns = graph.emit('Transpose', [rows], { perm: [0, 2, 1] });
  const attention = graph.emit('Softmax', [graph.emit('MatMul', [columns, rows])], { axis: -1 });
  const attended = graph.emit('MatMul', [attention, columns]);
  const mean = graph.emit('ReduceMean', [attended], { axes: [2], keepdims: 1 });
  const centred = graph.emit('Erf', [graph.emit('Sub', [attended, mean])]);
  const turned = graph.emit('Transpose', [centred], { perm: [0, 2, 1] });
  const picture = graph.emit('Reshape', [turned, graph.integers([1, 8, 16, 16])]);
  const back = graph.emit('ConvTranspose', [picture, weights], { pads: [1, 1, 1, 1] });
  const factors = graph.constant({ type: 'float32', dims: [4], constant: [1, 1, 2, 2] });
  const large = graph.emit('Resize', [back, '', factors], { mode: 'nearest' });
  const some = graph.emit('Slice', [large, ...[[8], [24], [2]].map(graph.integers)]);
  graph.addOutput('y', graph.emit('Pad', [some, graph.integers([0, 0, 1, 1, 0, 0, 1, 1])]));
  return writeModel(toModel(graph.finish()));
}

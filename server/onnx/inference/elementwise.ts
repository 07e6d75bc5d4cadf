import { readInt } from '#server/onnx/model/attributes.ts';
import { broadcastDims } from '#server/onnx/model/dims.ts';
import { elementTypeOf } from '#server/onnx/model/element-type.ts';
import type { Value } from '#server/onnx/model/value.ts';
import { type InferenceRule, inputOf, type OperatorCall } from './operator-call.ts';

const keep: InferenceRule = (call) => {
  const { type, dims } = inputOf(call, 0);
  return [{ type, dims }];
};

const test: InferenceRule = (call) => [{ type: 'bool', dims: inputOf(call, 0).dims }];

function broadcastAll(call: OperatorCall): number[] {
  return call.inputs.reduce<number[]>((dims, value) => broadcastDims(dims, value?.dims ?? []), []);
}

const combine: InferenceRule = (call) => [
  { type: inputOf(call, 0).type, dims: broadcastAll(call) },
];

const compare: InferenceRule = (call) => [{ type: 'bool', dims: broadcastAll(call) }];

const cast: InferenceRule = (call) => [
  { type: elementTypeOf(readInt(call.node, 'to', 0)), dims: inputOf(call, 0).dims },
];

const castLike: InferenceRule = (call) => [
  { type: inputOf(call, 1).type, dims: inputOf(call, 0).dims },
];

/** Mean and 1/sigma follow the result where a node asks for them; they keep the leading dims. */
const layerNormalization: InferenceRule = (call) => {
  const { type, dims } = inputOf(call, 0);
  const axis = readInt(call.node, 'axis', -1);
  const first = axis < 0 ? axis + dims.length : axis;
  const statistics: Value = { type, dims: dims.map((dim, index) => (index < first ? dim : 1)) };
  return [{ type, dims }, statistics, statistics].slice(0, call.node.output.length);
};

const where: InferenceRule = (call) => [{ type: inputOf(call, 1).type, dims: broadcastAll(call) }];

const named = (rule: InferenceRule, operators: string) =>
  Object.fromEntries(operators.split(' ').map((operator) => [operator, rule]));

/** Operators whose result has the dims of their inputs, broadcast together. */
export const elementwiseInference: Readonly<Record<string, InferenceRule>> = {
  ...named(keep, 'Abs Ceil Clip Cos Dropout Elu Erf Exp Floor Gelu HardSigmoid HardSwish Identity'),
  ...named(
    keep,
    'LeakyRelu Log Neg Reciprocal Relu Round Selu Sigmoid Sign Sin Softplus Sqrt Tanh',
  ),
  ...named(
    keep,
    'Mish Swish BatchNormalization GroupNormalization InstanceNormalization LogSoftmax',
  ),
  ...named(keep, 'RMSNormalization ScatterND Softmax'),
  ...named(test, 'IsInf IsNaN Not'),
  ...named(combine, 'Add And Div Max Mean Min Mod Mul Or Pow Sub Sum Xor PRelu'),
  ...named(compare, 'Equal Greater GreaterOrEqual Less LessOrEqual'),
  Cast: cast,
  CastLike: castLike,
  LayerNormalization: layerNormalization,
  Where: where,
};

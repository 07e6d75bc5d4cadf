import { hasAttribute, readInt, readInts } from '#server/onnx/model/attributes.ts';
import { axisFromFront, broadcastDims, countElements, type Dims } from '#server/onnx/model/dims.ts';
import {
  constantOf,
  type InferenceRule,
  inputOf,
  nodeError,
  type OperatorCall,
  optionalConstantOf,
} from './operator-call.ts';

function reshapedDims(call: OperatorCall, from: Dims): number[] {
  const keepsZero = readInt(call.node, 'allowzero', 0) === 0;
  const wanted = constantOf(call, 1).map((dim, axis) =>
    dim === 0 && keepsZero ? (from[axis] ?? 0) : dim,
  );
  const known = countElements(wanted.filter((dim) => dim !== -1));
  const dims = wanted.map((dim) => (dim === -1 ? countElements(from) / known : dim));
  if (countElements(dims) === countElements(from)) return dims;
  throw nodeError('onnx/invalid', call.node, `[${from}] cannot become [${wanted}].`);
}

const reshape: InferenceRule = (call) => {
  const { type, dims } = inputOf(call, 0);
  return [{ type, dims: reshapedDims(call, dims) }];
};

const flatten: InferenceRule = (call) => {
  const { type, dims } = inputOf(call, 0);
  const axis = axisFromFront(readInt(call.node, 'axis', 1), dims.length);
  return [{ type, dims: [countElements(dims.slice(0, axis)), countElements(dims.slice(axis))] }];
};

/** The axes of Squeeze and Unsqueeze: an attribute until opset 12, an input since. */
function axesOf(call: OperatorCall): readonly number[] | undefined {
  return readInts(call.node, 'axes') ?? optionalConstantOf(call, 1);
}

const squeeze: InferenceRule = (call) => {
  const { type, dims } = inputOf(call, 0);
  const axes = axesOf(call)?.map((axis) => axisFromFront(axis, dims.length));
  return [{ type, dims: dims.filter((dim, axis) => !(axes ? axes.includes(axis) : dim === 1)) }];
};

const unsqueeze: InferenceRule = (call) => {
  const { type, dims } = inputOf(call, 0);
  const axes = axesOf(call) ?? [];
  const rank = dims.length + axes.length;
  const added = new Set(axes.map((axis) => axisFromFront(axis, rank)));
  const rest = [...dims];
  const result = Array.from({ length: rank }, (_, axis) =>
    added.has(axis) ? 1 : (rest.shift() ?? 1),
  );
  return [{ type, dims: result }];
};

const transpose: InferenceRule = (call) => {
  const { type, dims } = inputOf(call, 0);
  const order = readInts(call.node, 'perm') ?? dims.map((_, axis) => dims.length - 1 - axis);
  return [{ type, dims: order.map((axis) => dims[axis] ?? 0) }];
};

const expand: InferenceRule = (call) => {
  const { type, dims } = inputOf(call, 0);
  return [{ type, dims: broadcastDims(dims, constantOf(call, 1)) }];
};

const tile: InferenceRule = (call) => {
  const { type, dims } = inputOf(call, 0);
  const repeats = constantOf(call, 1);
  return [{ type, dims: dims.map((dim, axis) => dim * (repeats[axis] ?? 1)) }];
};

const shape: InferenceRule = (call) => {
  const { dims } = inputOf(call, 0);
  const end = hasAttribute(call.node, 'end') ? readInt(call.node, 'end', 0) : dims.length;
  return [{ type: 'int64', dims: [dims.slice(readInt(call.node, 'start', 0), end).length] }];
};

const size: InferenceRule = () => [{ type: 'int64', dims: [] }];

/** Operators that give a tensor other dims and leave its elements as they are. */
export const rearrangingInference: Readonly<Record<string, InferenceRule>> = {
  Expand: expand,
  Flatten: flatten,
  Reshape: reshape,
  Shape: shape,
  Size: size,
  Squeeze: squeeze,
  Tile: tile,
  Transpose: transpose,
  Unsqueeze: unsqueeze,
};

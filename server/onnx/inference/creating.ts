import { readInts, readTensor } from '#server/onnx/model/attributes.ts';
import { elementTypeOf } from '#server/onnx/model/element-type.ts';
import {
  constantOf,
  type InferenceRule,
  inputOf,
  nodeError,
  optionalConstantOf,
} from './operator-call.ts';

const constantOfShape: InferenceRule = (call) => {
  const tensor = readTensor(call.node, 'value');
  return [{ type: tensor ? elementTypeOf(tensor.dataType) : 'float32', dims: constantOf(call, 0) }];
};

const range: InferenceRule = (call) => {
  const [start = 0, limit = 0, step = 1] = [0, 1, 2].map((index) => constantOf(call, index)[0]);
  return [{ type: inputOf(call, 0).type, dims: [Math.max(0, Math.ceil((limit - start) / step))] }];
};

/** Resize gives its result's dims directly, or as factors of the dims it is given. */
const resize: InferenceRule = (call) => {
  const { type, dims } = inputOf(call, 0);
  const scales = optionalConstantOf(call, 2) ?? [];
  const sizes = optionalConstantOf(call, 3) ?? [];
  const given = scales.length > 0 ? scales : sizes;
  const axes = readInts(call.node, 'axes') ?? dims.map((_, axis) => axis);
  if (given.length !== axes.length) {
    throw nodeError('onnx/invalid', call.node, 'neither scales nor sizes name every axis.');
  }
  const resized = [...dims];
  axes.forEach((axis, index) => {
    const factor = given[index] ?? 1;
    resized[axis] = given === sizes ? factor : Math.floor((dims[axis] ?? 0) * factor);
  });
  return [{ type, dims: resized }];
};

/** Operators whose result has dims of its own. */
export const creatingInference: Readonly<Record<string, InferenceRule>> = {
  ConstantOfShape: constantOfShape,
  Range: range,
  Resize: resize,
};

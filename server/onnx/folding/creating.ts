import { constantOf, inputOf } from '#server/onnx/inference/operator-call.ts';
import { reducedAxes, reducedDims } from '#server/onnx/inference/reducing.ts';
import { hasAttribute, readInt, readTensor } from '#server/onnx/model/attributes.ts';
import { countElements } from '#server/onnx/model/dims.ts';
import { readTensorValue } from '#server/onnx/model/tensor-constant.ts';
import { type Evaluator, indexOf, positionOf } from './evaluator.ts';

/** Shape of any value, known elements or not. */
export const evaluateShape: Evaluator = (call) => {
  const { dims } = inputOf(call, 0);
  const end = hasAttribute(call.node, 'end') ? readInt(call.node, 'end', 0) : dims.length;
  return [dims.slice(readInt(call.node, 'start', 0), end)];
};

/** Element count of any value, known elements or not. */
export const evaluateSize: Evaluator = (call) => [[countElements(inputOf(call, 0).dims)]];

const constantOfShape: Evaluator = (call, outputs) => {
  const tensor = readTensor(call.node, 'value');
  const fill = tensor ? (readTensorValue(tensor).constant?.[0] ?? 0) : 0;
  return [new Array<number>(countElements(outputs[0]?.dims ?? [])).fill(fill)];
};

const range: Evaluator = (call, outputs) => {
  const [start = 0] = constantOf(call, 0);
  const [step = 1] = constantOf(call, 2);
  return [Array.from({ length: outputs[0]?.dims[0] ?? 0 }, (_, index) => start + index * step)];
};

function reduce(first: number, combine: (total: number, x: number) => number): Evaluator {
  return (call) => {
    const { dims } = inputOf(call, 0);
    const kept = reducedDims(dims, reducedAxes(call));
    const totals = new Array<number>(countElements(kept)).fill(first);
    constantOf(call, 0).forEach((x, index) => {
      const target = indexOf(positionOf(index, dims), kept);
      totals[target] = combine(totals[target] ?? first, x);
    });
    return [totals];
  };
}

/** Results that are made rather than computed from elements, and whole-number reductions. */
export const creatingEvaluators: Readonly<Record<string, Evaluator>> = {
  ConstantOfShape: constantOfShape,
  Range: range,
  ReduceMax: reduce(-Infinity, Math.max),
  ReduceMin: reduce(Infinity, Math.min),
  ReduceProd: reduce(1, (total, x) => total * x),
  ReduceSum: reduce(0, (total, x) => total + x),
};

import { reshape } from '#server/onnx/graph/conversions.ts';
import { sumToDims } from '#server/onnx/graph/reductions.ts';
import {
  convolutionGeometry,
  kernelExtent,
  padTotal,
} from '#server/onnx/inference/convolution-geometry.ts';
import { readFloat, readInt } from '#server/onnx/model/attributes.ts';
import { countElements, dimAt, withDim } from '#server/onnx/model/dims.ts';
import {
  type BackwardStep,
  type GradientRule,
  inputDims,
  inputName,
  noGradientRule,
  number,
} from './gradient-rule.ts';

function transposed({ builder }: BackwardStep, name: string): string {
  const rank = builder.value(name).dims.length;
  const perm = Array.from({ length: rank }, (_, axis) => axis);
  return builder.emit('Transpose', [name], { perm: [...perm.slice(0, -2), rank - 1, rank - 2] });
}

/**
 * dC B' for one matrix B, such as weights. A Gemm reads B turned as it lies; of a Transpose a runtime
 * would store the result, and so hold the weights twice.
 */
function timesTurnedMatrix({ builder, gradient }: BackwardStep, b: string): string {
  const dims = builder.value(gradient).dims;
  const flat = [countElements(dims.slice(0, -1)), dimAt(dims, -1)];
  const product = builder.emit('Gemm', [reshape(builder, gradient, flat), b], { transB: 1 });
  return reshape(builder, product, withDim(dims, dims.length - 1, dimAt(builder.value(b).dims, 0)));
}

/** For C = A B: dA = dC B', dB = A' dC. */
const matMul: GradientRule = (step) => {
  const { builder, gradient } = step;
  const [a, b] = [inputName(step, 0), inputName(step, 1)];
  const isMatrix = inputDims(step, 1).length === 2 && inputDims(step, 0).length >= 2;
  const product = (left: string, right: string, index: number) =>
    sumToDims(builder, builder.emit('MatMul', [left, right]), inputDims(step, index));
  const forA = () =>
    isMatrix ? timesTurnedMatrix(step, b) : product(gradient, transposed(step, b), 0);
  return [
    step.needs(0) ? forA() : undefined,
    step.needs(1) ? product(transposed(step, a), gradient, 1) : undefined,
  ];
};

/** For Y = alpha op(A) op(B) + beta C, where op may transpose. */
const gemm: GradientRule = (step) => {
  const { builder, gradient } = step;
  const { node } = step.call;
  const [a, b] = [inputName(step, 0), inputName(step, 1)];
  const [transA, transB] = [readInt(node, 'transA', 0), readInt(node, 'transB', 0)];
  const product = (inputs: string[], turned: [number, number]) => {
    const alpha = { float: readFloat(node, 'alpha', 1) };
    return builder.emit('Gemm', inputs, { alpha, transA: turned[0], transB: turned[1] });
  };
  const forA = () =>
    transA ? product([b, gradient], [transB, 1]) : product([gradient, b], [0, 1 - transB]);
  const forB = () =>
    transB ? product([gradient, a], [1, transA]) : product([a, gradient], [1 - transA, 0]);
  const forC = () => {
    const scaled = builder.emit('Mul', [gradient, number(step, readFloat(node, 'beta', 1))]);
    return sumToDims(builder, scaled, inputDims(step, 2));
  };
  return [forA, forB, forC].map((make, index) => (step.needs(index) ? make() : undefined));
};

function refuseWeightGradient(step: BackwardStep): void {
  if (step.needs(1) || step.needs(2))
    throw noGradientRule(step, 'its weights depend on the input.');
}

/** The input gradient of a convolution is the transposed convolution with the same weights. */
const conv: GradientRule = (step) => {
  refuseWeightGradient(step);
  const geometry = convolutionGeometry(step.call);
  const { kernel, strides, dilations, pads, groups } = geometry;
  const spatial = step.builder.value(step.gradient).dims.slice(2);
  const leftOver = inputDims(step)
    .slice(2)
    .map((dim, axis) => {
      const reached =
        (dimAt(spatial, axis) - 1) * dimAt(strides, axis) + kernelExtent(geometry, axis);
      return dim + padTotal(geometry, axis) - reached;
    });
  const attributes = { kernel_shape: kernel, strides, dilations, pads, group: groups };
  return [
    step.builder.emit('ConvTranspose', [step.gradient, inputName(step, 1)], {
      ...attributes,
      output_padding: leftOver,
    }),
  ];
};

const convTranspose: GradientRule = (step) => {
  refuseWeightGradient(step);
  const { kernel, strides, dilations, pads, groups } = convolutionGeometry(step.call);
  const attributes = { kernel_shape: kernel, strides, dilations, pads, group: groups };
  return [step.builder.emit('Conv', [step.gradient, inputName(step, 1)], attributes)];
};

/** Operators that sum products. */
export const contractingRules: Readonly<Record<string, GradientRule>> = {
  Conv: conv,
  ConvTranspose: convTranspose,
  Gemm: gemm,
  MatMul: matMul,
};

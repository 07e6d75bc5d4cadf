import { readInt, readInts } from '#server/onnx/model/attributes.ts';
import { broadcastDims, type Dims, dimAt } from '#server/onnx/model/dims.ts';
import {
  type ConvolutionGeometry,
  convolutionGeometry,
  kernelExtent,
  padTotal,
} from './convolution-geometry.ts';
import { type InferenceRule, inputOf, nodeError } from './operator-call.ts';

const matMul: InferenceRule = (call) => {
  const left = inputOf(call, 0);
  const right = inputOf(call, 1);
  if (left.dims.length < 2 || right.dims.length < 2) {
    throw nodeError('onnx/unsupported', call.node, 'products with a vector are not read.');
  }
  if (dimAt(left.dims, -1) !== dimAt(right.dims, -2)) {
    throw nodeError('onnx/invalid', call.node, `[${left.dims}] does not fit [${right.dims}].`);
  }
  const batch = broadcastDims(left.dims.slice(0, -2), right.dims.slice(0, -2));
  return [{ type: left.type, dims: [...batch, dimAt(left.dims, -2), dimAt(right.dims, -1)] }];
};

const gemm: InferenceRule = (call) => {
  const left = inputOf(call, 0);
  const right = inputOf(call, 1);
  const rows = dimAt(left.dims, readInt(call.node, 'transA', 0));
  const columns = dimAt(right.dims, 1 - readInt(call.node, 'transB', 0));
  return [{ type: left.type, dims: [rows, columns] }];
};

function slidSpatial(spatial: Dims, geometry: ConvolutionGeometry): number[] {
  return spatial.map((dim, axis) => {
    const room = dim + padTotal(geometry, axis) - kernelExtent(geometry, axis);
    return Math.floor(room / (geometry.strides[axis] ?? 1)) + 1;
  });
}

const conv: InferenceRule = (call) => {
  const { type, dims } = inputOf(call, 0);
  const [rows = 0] = dims;
  const channels = dimAt(inputOf(call, 1).dims, 0);
  return [
    { type, dims: [rows, channels, ...slidSpatial(dims.slice(2), convolutionGeometry(call))] },
  ];
};

const pool: InferenceRule = (call) => {
  const { type, dims } = inputOf(call, 0);
  if (readInt(call.node, 'ceil_mode', 0) !== 0) {
    throw nodeError('onnx/unsupported', call.node, 'ceil_mode is not read.');
  }
  return [
    { type, dims: [...dims.slice(0, 2), ...slidSpatial(dims.slice(2), convolutionGeometry(call))] },
  ];
};

const convTranspose: InferenceRule = (call) => {
  const { type, dims } = inputOf(call, 0);
  const geometry = convolutionGeometry(call);
  const extra = readInts(call.node, 'output_padding') ?? [];
  const spatial = dims.slice(2).map((dim, axis) => {
    const moved = (geometry.strides[axis] ?? 1) * (dim - 1) + (extra[axis] ?? 0);
    return moved + kernelExtent(geometry, axis) - padTotal(geometry, axis);
  });
  const channels = dimAt(inputOf(call, 1).dims, 1) * geometry.groups;
  return [{ type, dims: [dims[0] ?? 0, channels, ...spatial] }];
};

const globalPool: InferenceRule = (call) => {
  const { type, dims } = inputOf(call, 0);
  return [{ type, dims: dims.map((dim, axis) => (axis < 2 ? dim : 1)) }];
};

/** Operators that sum products or windows. */
export const contractingInference: Readonly<Record<string, InferenceRule>> = {
  AveragePool: pool,
  Conv: conv,
  ConvTranspose: convTranspose,
  Gemm: gemm,
  GlobalAveragePool: globalPool,
  MatMul: matMul,
  MaxPool: pool,
};

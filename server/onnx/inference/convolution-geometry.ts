import { readInt, readInts, readString } from '#server/onnx/model/attributes.ts';
import type { Dims } from '#server/onnx/model/dims.ts';
import { inputOf, nodeError, type OperatorCall } from './operator-call.ts';

/** How a kernel moves over the spatial axes; one number per axis, pads as [before..., after...]. */
export interface ConvolutionGeometry {
  readonly kernel: Dims;
  readonly strides: Dims;
  readonly dilations: Dims;
  readonly pads: Dims;
  readonly groups: number;
}

/** The geometry of a Conv, ConvTranspose or pooling node. */
export function convolutionGeometry(call: OperatorCall): ConvolutionGeometry {
  const { node } = call;
  if (!['NOTSET', 'VALID'].includes(readString(node, 'auto_pad', 'NOTSET'))) {
    throw nodeError('onnx/unsupported', node, 'auto_pad is not read, only explicit pads.');
  }
  const kernel = readInts(node, 'kernel_shape') ?? inputOf(call, 1).dims.slice(2);
  const ones = kernel.map(() => 1);
  return {
    kernel,
    strides: readInts(node, 'strides') ?? ones,
    dilations: readInts(node, 'dilations') ?? ones,
    pads: readInts(node, 'pads') ?? [...ones, ...ones].map(() => 0),
    groups: readInt(node, 'group', 1),
  };
}

/** The extent of a dilated kernel along one spatial axis. */
export function kernelExtent({ kernel, dilations }: ConvolutionGeometry, axis: number): number {
  return ((kernel[axis] ?? 1) - 1) * (dilations[axis] ?? 1) + 1;
}

/** The pads of one spatial axis, before and after together. */
export function padTotal({ kernel, pads }: ConvolutionGeometry, axis: number): number {
  return (pads[axis] ?? 0) + (pads[axis + kernel.length] ?? 0);
}

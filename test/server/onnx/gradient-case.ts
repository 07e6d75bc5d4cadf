import type { GraphBuilder } from '#server/onnx/graph/graph-builder.ts';
import type { NewAttributes } from '#server/onnx/model/attributes.ts';
import type { Dims } from '#server/onnx/model/dims.ts';

/** One operator on inputs of these dims, each of which its gradient is checked for. */
export interface GradientCase {
  readonly operator: string;
  readonly note?: string;
  readonly opset?: number;
  readonly dims: readonly Dims[];
  /** Inputs after the differentiated ones: axes, shapes, weights. */
  readonly rest?: (builder: GraphBuilder) => string[];
  readonly attributes?: NewAttributes;
  /** Maps the numbers in [-1, 1] to where the operator is smooth. */
  readonly place?: (x: number) => number;
  /** ONNX Runtime computes this operator, or its gradient, in single precision only. */
  readonly single?: true;
  /** Whole construction, where it is more than one node. */
  readonly build?: (builder: GraphBuilder, inputs: readonly string[]) => string;
}

import { OnnxError } from '#server/onnx/errors.ts';
import type { GraphBuilder } from '#server/onnx/graph/graph-builder.ts';
import { nameOf, type OperatorCall } from '#server/onnx/inference/operator-call.ts';
import type { Dims } from '#server/onnx/model/dims.ts';
import type { ElementType } from '#server/onnx/model/element-type.ts';

/** One node on the way back from the loss. */
export interface BackwardStep {
  readonly builder: GraphBuilder;
  readonly call: OperatorCall;
  /** Names of the node's inputs. */
  readonly inputs: readonly string[];
  /** Name of the node's first result. */
  readonly output: string;
  /** Gradient of the loss with respect to the first result. */
  readonly gradient: string;
  /** Gradients for every result; undefined where the loss does not depend on it. */
  readonly gradients: readonly (string | undefined)[];
  /** Whether the gradient for this input is wanted. */
  readonly needs: (index: number) => boolean;
}

/**
 * Adds the nodes that compute a node's input gradients from its result's gradient.
 *
 * @returns the gradient's name for each input, undefined where none is wanted
 */
export type GradientRule = (step: BackwardStep) => (string | undefined)[];

/** The error for a node whose gradient is not known. */
export function noGradientRule(step: Pick<BackwardStep, 'call'>, reason: string): OnnxError {
  const { node } = step.call;
  const message = `No gradient for ${node.opType} node "${nameOf(node)}": ${reason}`;
  return new OnnxError('onnx/no-gradient-rule', message, {
    operator: node.opType,
    node: nameOf(node),
  });
}

/** The name of an input, which the operator always has. */
export function inputName(step: BackwardStep, index: number): string {
  const name = step.inputs[index];
  if (name === undefined) throw new RangeError(`${step.call.node.opType} lacks input ${index}.`);
  return name;
}

/** The dims of an input. */
export function inputDims(step: BackwardStep, index = 0): Dims {
  return step.builder.value(inputName(step, index)).dims;
}

/** The element type the node computes in. */
export function typeOf(step: BackwardStep): ElementType {
  return step.builder.value(step.output).type;
}

/** A number of the type the node computes in. */
export function number(step: BackwardStep, x: number): string {
  return step.builder.scalar(typeOf(step), x);
}

import { dependentsOf } from '#server/onnx/graph/dependents.ts';
import type { GraphBuilder } from '#server/onnx/graph/graph-builder.ts';
import { isFloating } from '#server/onnx/model/element-type.ts';
import type { NodeProto } from '#server/onnx/proto/generated/onnx_pb.ts';
import { activationRules } from './activation-rules.ts';
import { arithmeticRules } from './arithmetic-rules.ts';
import { contractingRules } from './contracting-rules.ts';
import { type GradientRule, noGradientRule } from './gradient-rule.ts';
import { normalisingRules } from './normalising-rules.ts';
import { rearrangingRules } from './rearranging-rules.ts';
import { resizingRules } from './resizing-rules.ts';
import { selectingRules } from './selecting-rules.ts';

const RULES: ReadonlyMap<string, GradientRule> = new Map(
  Object.entries({
    ...activationRules,
    ...arithmeticRules,
    ...contractingRules,
    ...normalisingRules,
    ...rearrangingRules,
    ...resizingRules,
    ...selectingRules,
  }),
);

/** The operators gradients can be taken through. */
export const DIFFERENTIABLE: readonly string[] = [...RULES.keys()].toSorted();

interface Backward {
  readonly builder: GraphBuilder;
  /** Values the gradient must reach. */
  readonly wanted: ReadonlySet<string>;
  /** Contributions to each value's gradient found so far. */
  readonly contributions: Map<string, string[]>;
}

function totalFor({ builder, contributions }: Backward, name: string): string | undefined {
  const parts = contributions.get(name);
  return parts?.reduce((sum, part) => builder.emit('Add', [sum, part]));
}

/** Only a Split has several results whose gradients matter. */
function firstGradient(node: NodeProto, gradients: readonly (string | undefined)[]) {
  const [first, ...others] = gradients;
  if (node.opType === 'Split') return gradients.find((each) => each !== undefined);
  return others.every((each) => each === undefined) ? first : undefined;
}

function stepBack(backward: Backward, node: NodeProto): void {
  const { builder, wanted, contributions } = backward;
  if (!node.input.some((name) => wanted.has(name))) return;
  const gradients = node.output.map((name) => totalFor(backward, name));
  if (gradients.every((each) => each === undefined)) return;
  const call = builder.call(node);
  const gradient = firstGradient(node, gradients);
  const rule = RULES.get(node.opType);
  if (!rule) throw noGradientRule({ call }, 'this operator has no rule.');
  if (!gradient) throw noGradientRule({ call }, 'its further results are used.');
  const needs = (index: number) => wanted.has(node.input[index] ?? '');
  const [output = ''] = node.output;
  const results = rule({ builder, call, inputs: node.input, output, gradient, gradients, needs });
  results.forEach((result, index) => {
    const name = node.input[index];
    if (!result || name === undefined || !needs(index)) return;
    contributions.set(name, [...(contributions.get(name) ?? []), result]);
  });
}

/**
 * Adds the nodes that carry gradients back from some values to one they depend on.
 *
 * @param nodes  the nodes between them, in running order, already in the builder's graph
 * @param seeds  the loss's gradient with respect to each value it is computed from
 * @returns      the name of the loss's gradient with respect to `target`, in target's dims
 * @throws OnnxError 'onnx/no-gradient-rule' naming the operator and node
 */
export function backpropagate(
  builder: GraphBuilder,
  nodes: readonly NodeProto[],
  { seeds, target }: { readonly seeds: ReadonlyMap<string, string>; readonly target: string },
): string {
  const isSmooth = (name: string) => isFloating(builder.value(name).type);
  const backward: Backward = {
    builder,
    wanted: dependentsOf(nodes, target, isSmooth),
    contributions: new Map([...seeds].map(([name, seed]) => [name, [seed]])),
  };
  for (const node of nodes.toReversed()) stepBack(backward, node);
  const gradient = totalFor(backward, target);
  if (gradient === undefined) throw new RangeError(`No seed depends on "${target}".`);
  return gradient;
}

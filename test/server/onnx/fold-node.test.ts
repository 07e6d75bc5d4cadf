import { describe, expect, test } from 'vitest';
import { foldNode } from '#server/onnx/folding/fold-node.ts';
import { makeNode } from '#server/onnx/graph/make-node.ts';
import { inferNode } from '#server/onnx/inference/infer-node.ts';
import type { NewAttributes } from '#server/onnx/model/attributes.ts';
import type { Stored } from '#server/onnx/model/value.ts';
import { emptyGraph, numbersOf, openGraph } from './small-graphs.ts';

type Known = Stored;

const whole = (
  constant: readonly number[],
  dims: readonly number[] = [constant.length],
): Known => ({
  type: 'int64',
  dims,
  constant,
});
const real = (constant: readonly number[], dims: readonly number[] = [constant.length]): Known => ({
  type: 'float32',
  dims,
  constant: constant.map(Math.fround),
});
const truth = (constant: readonly number[]): Known => ({
  type: 'bool',
  dims: [constant.length],
  constant,
});
const grid = whole([1, 2, 3, 4, 5, 6], [2, 3]);

interface Case {
  readonly operator: string;
  readonly inputs: readonly Known[];
  readonly attributes?: NewAttributes;
  readonly results?: number;
}

const cases: Case[] = [
  ...['Add', 'Sub', 'Mul', 'Div', 'Max', 'Min', 'Mod'].map((operator) => ({
    operator,
    inputs: [whole([7, -7, 9, 2, -3, 8], [2, 3]), whole([2, 3, -4])],
  })),
  ...['Add', 'Sub', 'Mul', 'Div'].map((operator) => ({
    operator,
    inputs: [real([0.1, -7.3, 1e-3]), real([0.3])],
  })),
  ...['Equal', 'Greater', 'GreaterOrEqual', 'Less', 'LessOrEqual'].map((operator) => ({
    operator,
    inputs: [whole([1, 2, 3]), whole([2])],
  })),
  ...['Floor', 'Ceil', 'Round', 'Neg', 'Abs', 'Reciprocal'].map((operator) => ({
    operator,
    inputs: [real([-1.5, -0.2, 0.5, 1.5, 2.5])],
  })),
  { operator: 'Mod', inputs: [real([5.5, -5.5]), real([2])], attributes: { fmod: 1 } },
  { operator: 'Sqrt', inputs: [real([0.3, 2])] },
  { operator: 'And', inputs: [truth([0, 1, 1]), truth([1, 0, 1])] },
  { operator: 'Or', inputs: [truth([0, 1, 0]), truth([0, 0, 1])] },
  { operator: 'Not', inputs: [truth([0, 1])] },
  { operator: 'Where', inputs: [truth([0, 1, 1]), whole([1, 2, 3]), whole([9])] },
  { operator: 'Cast', inputs: [real([-1.7, 2.9])], attributes: { to: 7 } },
  { operator: 'Cast', inputs: [whole([16777217])], attributes: { to: 1 } },
  { operator: 'Shape', inputs: [grid], attributes: { start: -1 } },
  { operator: 'Size', inputs: [grid] },
  { operator: 'ConstantOfShape', inputs: [whole([2, 2])] },
  { operator: 'Range', inputs: [whole([1], []), whole([8], []), whole([3], [])] },
  { operator: 'Expand', inputs: [whole([1, 2], [2, 1]), whole([3, 1, 2])] },
  { operator: 'Gather', inputs: [grid, whole([-1, 0])], attributes: { axis: 1 } },
  { operator: 'Gather', inputs: [grid, whole([1], [])] },
  { operator: 'Slice', inputs: [grid, whole([2]), whole([-9]), whole([1]), whole([-1])] },
  { operator: 'Concat', inputs: [grid, whole([7, 8], [2, 1])], attributes: { axis: 1 } },
  { operator: 'Split', inputs: [grid, whole([2, 1])], attributes: { axis: 1 }, results: 2 },
  { operator: 'Transpose', inputs: [grid] },
  { operator: 'Reshape', inputs: [grid, whole([-1, 2])] },
  { operator: 'Squeeze', inputs: [whole([5], [1, 1])] },
  { operator: 'Unsqueeze', inputs: [whole([5]), whole([0])] },
  { operator: 'Flatten', inputs: [grid] },
  { operator: 'Identity', inputs: [grid] },
  { operator: 'ReduceProd', inputs: [grid], attributes: { axes: [1], keepdims: 0 } },
  { operator: 'ReduceSum', inputs: [grid, whole([0])] },
  { operator: 'ReduceMax', inputs: [grid], attributes: { keepdims: 0 } },
  { operator: 'ReduceMin', inputs: [grid], attributes: { axes: [0] } },
];

/** What ONNX Runtime computes, and what is computed here. */
async function both({ operator, inputs, attributes, results = 1 }: Case) {
  const builder = emptyGraph(17);
  const names = inputs.map(builder.constant);
  const output = Array.from({ length: results }, (_, index) => `result${index}`);
  const node = makeNode(operator, { input: names, output }, attributes);
  builder.append(node);
  for (const name of output) builder.keepOutput(name);
  const ran = await (await openGraph(builder.finish())).run({});
  const call = builder.call(node);
  const folded = foldNode(call, inferNode(call));
  return output.map((name, index) => ({ wanted: ran[name], found: folded[index] }));
}

describe('folding', () => {
  for (const [index, example] of cases.entries()) {
    test(`${example.operator} (${index}) gives the elements ONNX Runtime gives`, async () => {
      for (const { wanted, found } of await both(example)) {
        expect(found?.constant?.map((x) => x + 0)).toEqual(numbersOf(wanted).map((x) => x + 0));
        expect(found?.dims).toEqual(wanted?.dims);
      }
    });
  }

  test('functions that round differently from machine to machine stay in the graph', () => {
    const builder = emptyGraph(17);
    const node = makeNode('Exp', { input: [builder.constant(real([1]))], output: ['y'] });
    expect(
      foldNode(builder.call(node), inferNode(builder.call(node)))[0]?.constant,
    ).toBeUndefined();
  });

  test('large results stay in the graph', () => {
    const builder = emptyGraph(17);
    const input = [builder.constant(whole([100, 100]))];
    const call = builder.call(makeNode('ConstantOfShape', { input, output: ['y'] }));
    expect(foldNode(call, inferNode(call))[0]).toEqual({
      type: 'float32',
      dims: [100, 100],
      isZero: true,
    });
  });
});

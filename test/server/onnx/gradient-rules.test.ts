import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, test } from 'vitest';
import { backpropagate, DIFFERENTIABLE } from '#server/onnx/gradient/backpropagate.ts';
import type { StaticGraph } from '#server/onnx/graph/static-graph.ts';
import { type Dims, sameDims } from '#server/onnx/model/dims.ts';
import type { GradientCase } from './gradient-case.ts';
import { gradientCases } from './gradient-cases.ts';
import { emptyGraph, numbersOf, openGraph, scattered, tensor } from './small-graphs.ts';

const inputName = (index: number) => `x${index}`;

/** y = the operator, loss = sum(y * direction), and the loss's gradient for one input. */
function graphOf(example: GradientCase, target: number): StaticGraph {
  const type = example.single ? 'float32' : 'float64';
  const builder = emptyGraph(example.opset ?? 17);
  const inputs = example.dims.map((dims, index) => {
    builder.addInput(inputName(index), { type, dims });
    return inputName(index);
  });
  const rest = example.rest?.(builder) ?? [];
  const result =
    example.build?.(builder, inputs) ??
    builder.emit(example.operator, [...inputs, ...rest], example.attributes);
  const { dims } = builder.value(result);
  const direction = builder.constant({ type, dims, constant: scattered(dims, 9) });
  const seeds = new Map([[result, direction]]);
  const gradient = backpropagate(builder, builder.nodes(), { seeds, target: inputName(target) });
  const weighted = builder.emit('Mul', [result, direction]);
  builder.addOutput('y', result);
  builder.addOutput('loss', builder.emit('ReduceSum', [weighted], { keepdims: 0 }));
  builder.addOutput('gradient', gradient);
  return builder.finish();
}

type Point = readonly (readonly number[])[];

async function runAt(session: InferenceSession, example: GradientCase, point: Point) {
  const type = example.single ? 'float32' : 'float64';
  const feeds: Record<string, Tensor> = {};
  example.dims.forEach((dims, index) => {
    feeds[inputName(index)] = tensor(type, dims, point[index] ?? []);
  });
  const used = Object.fromEntries(session.inputNames.map((name) => [name, feeds[name]]));
  return session.run(used as Record<string, Tensor>); // every input was declared from example.dims
}

/** The slope of the loss along each coordinate, from the loss on either side of the point. */
async function finiteDifferences(
  loss: (point: Point) => Promise<number>,
  point: Point,
  { target, step }: { target: number; step: number },
): Promise<number[]> {
  const slopes: number[] = [];
  for (const index of (point[target] ?? []).keys()) {
    const moved = (by: number) =>
      point.map((list, each) =>
        each === target ? list.map((x, at) => (at === index ? x + by : x)) : list,
      );
    slopes.push(((await loss(moved(step))) - (await loss(moved(-step)))) / (2 * step));
  }
  return slopes;
}

function relativeError(found: readonly number[], wanted: readonly number[]): number {
  const difference = Math.hypot(...found.map((x, index) => x - (wanted[index] ?? Number.NaN)));
  return difference / Math.hypot(...wanted);
}

async function checkGradient(example: GradientCase, target: number): Promise<void> {
  const graph = graphOf(example, target);
  const session = await openGraph(graph);
  const place = example.place ?? ((x: number) => x);
  const point = example.dims.map((dims, index) => scattered(dims, index + 2).map(place));
  const results = await runAt(session, example, point);
  const loss = async (at: Point) => numbersOf((await runAt(session, example, at))['loss'])[0] ?? 0;
  // Double: error of the formula, step^2, below 1e-7. Single: rounding of the loss over the step.
  const step = example.single ? 2e-2 : 1e-4;
  const wanted = await finiteDifferences(loss, point, { target, step });
  const gradient = numbersOf(results['gradient']);
  expect(relativeError(gradient, wanted)).toBeLessThan(example.single ? 2e-3 : 1e-6);
  expect(results['gradient']?.dims).toEqual(example.dims[target]);
  expectInferredDims(graph, 'y', results['y']?.dims ?? []);
}

function expectInferredDims(graph: StaticGraph, name: string, dims: Dims): void {
  expect(sameDims(graph.values.get(name)?.dims ?? [-1], dims)).toBe(true);
}

describe('gradient rules', () => {
  for (const example of gradientCases) {
    for (const target of example.dims.keys()) {
      const which = example.dims.length > 1 ? `, input ${target}` : '';
      const title = [example.operator, example.note].filter(Boolean).join(' ');
      test(`${title}${which}: agrees with finite differences`, () =>
        checkGradient(example, target));
    }
  }

  test('every operator that has a rule is checked above', () => {
    const checked = new Set(gradientCases.map(({ operator }) => operator));
    expect(DIFFERENTIABLE.filter((operator) => !checked.has(operator))).toEqual([]);
  });
});

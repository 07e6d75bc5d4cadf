import { InferenceSession } from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { backpropagate } from '#server/onnx/gradient/backpropagate.ts';
import { withFloat32Edges } from '#server/onnx/graph/float32-edges.ts';
import { withFloat32Sums } from '#server/onnx/graph/float32-sums.ts';
import type { StaticGraph } from '#server/onnx/graph/static-graph.ts';
import { toModel } from '#server/onnx/graph/to-model.ts';
import { writeModel } from '#server/onnx/model/model-file.ts';
import { roundHalves } from '#test/helpers/half/round-halves.ts';
import { emptyGraph, numbersOf, scattered, tensor } from './small-graphs.ts';
import { relativeError } from './unet-fixtures.ts';

const dims = [2, 256];
/** Their squares do not fit into halves. */
const x = scattered(dims).map((each) => 900 * each);

/** A normalisation written out, as older exports have it, and its gradient: y and dx. */
function normalisation(type: 'float16' | 'float32'): StaticGraph {
  const builder = emptyGraph(17);
  builder.addInput('x', { type, dims });
  const mean = (name: string) => builder.emit('ReduceMean', [name], { axes: [1], keepdims: 1 });
  const centred = builder.emit('Sub', ['x', mean('x')]);
  const variance = mean(builder.emit('Pow', [centred, builder.scalar(type, 2)]));
  const spread = builder.emit('Sqrt', [
    builder.emit('Add', [variance, builder.scalar(type, 1e-12)]),
  ]);
  const y = builder.emit('Div', [centred, spread]);
  // Scaled as losses are: gradients this small would else fall below the smallest half.
  const slopes = scattered(dims, 5).map((each) => 1024 * each);
  const seeds = new Map([[y, builder.constant({ type, dims, constant: slopes })]]);
  const gradient = backpropagate(builder, builder.nodes(), { seeds, target: 'x' });
  builder.addOutput('y', y);
  builder.addOutput('dx', gradient);
  return builder.finish();
}

async function run(graph: StaticGraph) {
  const rounded = roundHalves(toModel(withFloat32Edges(graph)));
  const session = await InferenceSession.create(writeModel(rounded), { logSeverityLevel: 3 });
  const { y, dx } = await session.run({ x: tensor('float32', dims, x) });
  return { y: numbersOf(y), dx: numbersOf(dx) };
}

test('normalises values whose squares half precision cannot hold, and takes the gradient', async () => {
  const wanted = await run(normalisation('float32'));
  const half = normalisation('float16');
  const found = await run(withFloat32Sums(half));
  // Halves keep 11 bits: 5e-4 a value.
  expect(relativeError(found.y, wanted.y)).toBeLessThan(2e-3);
  expect(relativeError(found.dx, wanted.dx)).toBeLessThan(1e-2);
  const { y } = await run(half);
  expect(relativeError(y, wanted.y)).not.toBeLessThan(0.5);
});

test('keeps in halves what it keeps, and leaves other graphs as they are', () => {
  const single = normalisation('float32');
  expect(withFloat32Sums(single)).toBe(single);
  const { nodes, values } = withFloat32Sums(normalisation('float16'));
  const sums = nodes.filter(({ opType }) => opType === 'ReduceMean');
  for (const { input } of sums) expect(values.get(input[0] ?? '')?.type).toBe('float32');
  expect(['y', 'dx'].map((name) => values.get(name)?.type)).toEqual(['float16', 'float16']);
});

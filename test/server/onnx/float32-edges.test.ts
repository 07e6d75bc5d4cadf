import { expect, test } from 'vitest';
import { withFloat32Edges } from '#server/onnx/graph/float32-edges.ts';
import { valueIn } from '#server/onnx/graph/static-graph.ts';
import { emptyGraph, numbersOf, openGraph, tensor } from './small-graphs.ts';

test.each(['float16', 'float64'] as const)('a %s graph takes and gives float32', async (type) => {
  const builder = emptyGraph(17);
  builder.addInput('x', { type, dims: [2] });
  builder.addInput('place', { type: 'int64', dims: [1] });
  const picked = builder.emit('Gather', ['x', 'place']);
  builder.addOutput('y', builder.emit('Mul', [picked, builder.scalar(type, 0.5)]));
  const graph = withFloat32Edges(builder.finish());
  const session = await openGraph(graph);
  const { y } = await session.run({
    x: tensor('float32', [2], [1.5, -3]),
    place: tensor('int64', [1], [1]),
  });
  expect(y?.type).toBe('float32');
  expect(numbersOf(y)).toEqual([-1.5]);
  expect(valueIn(graph, 'place').type).toBe('int64');
});

test.runIf(process.arch === 'x64')(
  'the processor computes halves in float32 and rounds none, as its numerics say',
  async () => {
    const builder = emptyGraph(17);
    builder.addInput('x', { type: 'float16', dims: [1] });
    const factor = builder.scalar('float16', 300);
    const grown = builder.emit('Mul', [builder.emit('Mul', ['x', factor]), factor]);
    builder.addOutput('y', builder.emit('Div', [builder.emit('Div', [grown, factor]), factor]));
    const session = await openGraph(withFloat32Edges(builder.finish()), true);
    const { y } = await session.run({ x: tensor('float32', [1], [2.0001]) });
    // In halves 2 x 300 x 300 is infinite, and 2.0001 is 2.
    expect(numbersOf(y)[0]).toBeCloseTo(2.0001, 5);
  },
);

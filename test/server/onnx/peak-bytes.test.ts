import { expect, test } from 'vitest';
import { startGraph } from '#server/onnx/graph/graph-builder.ts';
import { peakBytes } from '#server/onnx/graph/peak-bytes.ts';
import { parseModel } from '#server/onnx/model/model-file.ts';
import { readExport } from './unet-fixtures.ts';

const kilobyte = 1024;

/** A graph over x of 256 floats, a kilobyte. */
function build(grow: (builder: ReturnType<typeof startGraph>) => string) {
  const builder = startGraph(17, parseModel(readExport('unet-eager')));
  builder.addInput('x', { type: 'float32', dims: [16, 16] });
  builder.addOutput('y', grow(builder));
  return builder.finish();
}

test('a chain that writes over itself holds one value', () => {
  const graph = build((builder) => {
    const product = builder.emit('MatMul', ['x', 'x']);
    return builder.emit('Sigmoid', [builder.emit('Exp', [product])]);
  });
  expect(peakBytes(graph)).toBe(kilobyte);
});

test('a value that is read later stays until then', () => {
  const graph = build((builder) => {
    const first = builder.emit('MatMul', ['x', 'x']);
    const second = builder.emit('MatMul', [first, 'x']);
    const third = builder.emit('MatMul', [second, 'x']);
    return builder.emit('Add', [first, third]);
  });
  expect(peakBytes(graph)).toBe(3 * kilobyte);
});

test('a reshaped value is the same bytes', () => {
  const graph = build((builder) => {
    const product = builder.emit('MatMul', ['x', 'x']);
    const flat = builder.emit('Reshape', [product, builder.integers([256])]);
    return builder.emit('Exp', [flat]);
  });
  expect(peakBytes(graph)).toBe(kilobyte);
});

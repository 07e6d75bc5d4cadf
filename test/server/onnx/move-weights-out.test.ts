import { expect, test } from 'vitest';
import { toModel } from '#server/onnx/graph/to-model.ts';
import { moveWeightsOut } from '#server/onnx/model/move-weights-out.ts';
import { listWeightFiles } from '#server/onnx/model/weight-files.ts';
import { emptyGraph } from './small-graphs.ts';

function modelWithWeights() {
  const builder = emptyGraph(17);
  const list = (length: number, x: number) =>
    builder.constant({
      type: 'float32',
      dims: [length],
      constant: new Array<number>(length).fill(x),
    });
  const products = [list(300, 1), list(300, 2), list(3, 3)].map((name) =>
    builder.emit('Mul', [name, name]),
  );
  products.forEach((name, index) => {
    builder.addOutput(`y${index}`, name);
  });
  return toModel(builder.finish());
}

test('weights move to one file, small constants stay, and the offsets lead to the weights', () => {
  const before = modelWithWeights();
  const { model, parts } = moveWeightsOut(before, 'weights.bin');
  expect(listWeightFiles(model)).toEqual(['weights.bin']);
  const file = Buffer.concat(parts);
  const kept = model.graph?.initializer.map((tensor, index) => {
    const place = Object.fromEntries(
      tensor.externalData.map(({ key, value }) => [key, Number(value)]),
    );
    const { offset = 0, length = 0 } = place;
    const original = before.graph?.initializer[index]?.rawData ?? new Uint8Array();
    const found = length > 0 ? file.subarray(offset, offset + length) : tensor.rawData;
    return Buffer.compare(found, original) === 0 && offset % 4096 === 0;
  });
  expect(kept).toEqual([true, true, true]);
});

import { equals } from '@bufbuild/protobuf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OnnxError } from '#server/onnx/errors.ts';
import { toModel } from '#server/onnx/graph/to-model.ts';
import { parseModel, writeModel } from '#server/onnx/model/model-file.ts';
import { readOutline } from '#server/onnx/model/read-outline.ts';
import { makeTensor } from '#server/onnx/model/tensor-constant.ts';
import { ModelProtoSchema } from '#server/onnx/proto/generated/onnx_pb.ts';
import { emptyGraph } from './small-graphs.ts';
import { EXPORTS, readExport } from './unet-fixtures.ts';

/** A source that counts the bytes asked of it. */
function sourceOf(bytes: Uint8Array) {
  const counted = { read: 0 };
  const read = async (offset: number, length: number) => {
    counted.read += length;
    return bytes.subarray(offset, offset + length);
  };
  return { counted, source: { size: bytes.length, read } };
}

/** A model with a weight of two million bytes inside it. */
function modelWithWeight() {
  const builder = emptyGraph(17);
  builder.addInput('x', { type: 'float32', dims: [500_000] });
  const constant = new Array<number>(500_000).fill(0.5);
  const value = { type: 'float32' as const, dims: [500_000] };
  builder.store('w', makeTensor('w', { ...value, constant }), value);
  builder.addOutput('y', builder.emit('Mul', ['x', 'w']));
  return writeModel(toModel(builder.finish()));
}

test.each(EXPORTS)('%s: a model with its weights outside is its own outline', async (name) => {
  const bytes = readExport(name);
  const outline = await readOutline(sourceOf(bytes).source);
  expect(equals(ModelProtoSchema, outline, parseModel(bytes))).toBe(true);
});

test('large weights are left out and not read', async () => {
  const bytes = modelWithWeight();
  const { source, counted } = sourceOf(bytes);
  const outline = await readOutline(source);
  const whole = parseModel(bytes);
  const [weight] = outline.graph?.initializer ?? [];
  expect(weight?.rawData.length).toBe(0);
  expect(weight?.dims).toEqual(whole.graph?.initializer[0]?.dims);
  expect(outline.graph?.node).toEqual(whole.graph?.node);
  expect(outline.graph?.output).toEqual(whole.graph?.output);
  expect(counted.read).toBeLessThan(bytes.length / 2);
});

test('a model that was cut off is refused, wherever', async () => {
  const bytes = modelWithWeight();
  const cuts = [0, 1, 5, 100, 1_000_000, bytes.length - 1];
  for (const cut of cuts) {
    const reading = readOutline(sourceOf(bytes.subarray(0, cut)).source);
    await expect(reading, `after ${cut} bytes`).rejects.toMatchObject({ code: 'onnx/invalid' });
  }
});

test('bytes of any kind are a model or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      try {
        await readOutline(sourceOf(bytes).source);
      } catch (error) {
        expect(error).toBeInstanceOf(OnnxError);
      }
    }),
    { numRuns: 2_000 },
  );
});

import type { Tensor as OrtTensor } from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { checkMetadata } from '#server/models/sessions/check-metadata.ts';
import { fromOutput } from '#server/models/sessions/from-output.ts';
import { createShelf } from '#server/models/sessions/shelf.ts';
import { dimsOfOne, toFeed } from '#server/models/sessions/to-feed.ts';
import { fitTokens } from '#server/models/tokens/fit-tokens.ts';

const tensor = (name: string, type: OrtTensor.Type, shape: readonly (number | string)[]) =>
  ({ name, isTensor: true, type, shape }) as const;
const session = {
  inputMetadata: [tensor('sample', 'float32', ['batch', 4, 8, 8]), tensor('timestep', 'int64', [])],
  outputMetadata: [tensor('out_sample', 'float32', ['batch', 4, 8, 8])],
};
const graph = {
  file: 'unet/model.onnx',
  inputs: [
    { name: 'sample', type: 'float32' as const, dims: ['n', 4, 8, 8] },
    { name: 'timestep', type: 'int64' as const, dims: [] },
  ],
  outputs: [{ name: 'out_sample', type: 'float32' as const, dims: ['n', 4, 8, 8] }],
};

test('accepts a session that shows what the manifest says, whatever free dims are called', () => {
  expect(() => checkMetadata(session, graph)).not.toThrow();
});

test.each([
  [
    'dims',
    0,
    { dims: ['n', 4, 8, 9] },
    'input "sample" has dims [batch, 4, 8, 8], not [n, 4, 8, 9]',
  ],
  ['a free dim', 0, { dims: ['n', 4, 'h', 8] }, 'input "sample" has dims'],
  ['a type', 1, { type: 'float32' as const }, 'input "timestep" is int64, not float32'],
  ['a name', 1, { name: 't' }, 'input "t" is missing'],
])('refuses a session that differs in %s', (_, at, change, words) => {
  const inputs = graph.inputs.map((input, place) =>
    place === at ? { ...input, ...change } : input,
  );
  const different = { ...graph, inputs };
  expect(() => checkMetadata(session, different)).toThrow(
    expect.objectContaining({
      code: 'model/pack-mismatch',
      message: expect.stringContaining(words),
    }),
  );
});

test('refuses an input that the manifest does not know', () => {
  const inputs = graph.inputs.slice(0, 1);
  expect(() => checkMetadata(session, { ...graph, inputs })).toThrow('"timestep" is not in');
});

test.each([
  ['int64', BigInt64Array.of(7n)],
  ['int32', Int32Array.of(7)],
  ['float32', Float32Array.of(7)],
] as const)('feeds an input of %s with numbers', (type, data) => {
  const fed = toFeed(tensor('timestep', type, []), { dims: [], data: [7] });
  expect(fed.type).toBe(type);
  expect(fed.data).toEqual(data);
});

test('halves and widens numbers without loss where they are exact', () => {
  const fed = toFeed(tensor('sample', 'float16', [2]), { dims: [2], data: [0.5, -2] });
  expect(fromOutput(fed).data).toEqual(Float32Array.of(0.5, -2));
});

test('gives a timestep the dims that the input wants', () => {
  expect(dimsOfOne([], 3)).toEqual([]);
  expect(dimsOfOne([1], 3)).toEqual([1]);
  expect(dimsOfOne(['batch'], 3)).toEqual([3]);
});

test('pads captions, and cuts long ones before their end token', () => {
  expect(fitTokens([1, 5, 2], { length: 5, pad: 9 })).toEqual([1, 5, 2, 9, 9]);
  expect(fitTokens([1, 5, 6, 7, 8, 2], { length: 4, pad: 9 })).toEqual([1, 5, 6, 2]);
});

test('makes a thing once, tries again after a failure, and closes all that was made', async () => {
  const shelf = createShelf();
  let made = 0;
  let closed = 0;
  const make = async () => {
    made += 1;
    if (made === 1) throw new Error('not yet');
    return {
      close: async () => {
        closed += 1;
      },
    };
  };
  await expect(shelf.keep('a', make)).rejects.toThrow('not yet');
  expect(await shelf.keep('a', make)).toBe(await shelf.keep('a', make));
  await shelf.close();
  expect({ made, closed }).toEqual({ made: 2, closed: 1 });
});

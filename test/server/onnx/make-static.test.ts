import { create } from '@bufbuild/protobuf';
import { describe, expect, test } from 'vitest';
import { makeStatic } from '#server/onnx/graph/make-static.ts';
import { parseModel } from '#server/onnx/model/model-file.ts';
import { NodeProtoSchema } from '#server/onnx/proto/generated/onnx_pb.ts';
import { numbersOf } from './small-graphs.ts';
import {
  EXPORTS,
  expected,
  fixtureInputs,
  largestDifference,
  openDerived,
  readExport,
} from './unet-fixtures.ts';

/** Operators that exporters use to compute dims, and that are gone once the dims are known. */
const SHAPE_ARITHMETIC = [
  'Constant',
  'Shape',
  'Range',
  'Equal',
  'Identity',
  'Floor',
  'Gather',
  'ConstantOfShape',
];

describe('static dims', () => {
  test.each(EXPORTS)('%s: computes the noise PyTorch computes', async (name) => {
    const graph = makeStatic(parseModel(readExport(name)), expected.dims);
    const { out_sample } = await (await openDerived(graph)).run(fixtureInputs());
    // Single precision through some 400 operators; ONNX Runtime and PyTorch sum in other orders.
    expect(largestDifference(numbersOf(out_sample), expected.noise)).toBeLessThan(1e-5);
  });

  test.each(EXPORTS)(
    '%s: no arithmetic on dims is left, and every Reshape has constant dims',
    (name) => {
      const graph = makeStatic(parseModel(readExport(name)), expected.dims);
      const left = graph.nodes.filter(({ opType }) => SHAPE_ARITHMETIC.includes(opType));
      expect(left).toEqual([]);
      const shapes = graph.nodes
        .filter(({ opType }) => opType === 'Reshape')
        .map(({ input }) => input[1] ?? '');
      expect(shapes.every((shape) => graph.tensors.has(shape))).toBe(true);
    },
  );

  test('weights keep their names and their place outside the file', () => {
    const model = parseModel(readExport('unet-eager'));
    const graph = makeStatic(model, expected.dims);
    const weights =
      model.graph?.initializer.filter(({ externalData }) => externalData.length > 0) ?? [];
    expect(weights.length).toBeGreaterThan(80);
    for (const weight of weights) expect(graph.tensors.get(weight.name)).toBe(weight);
  });

  test('an input whose dims are free must be given some', () => {
    const model = parseModel(readExport('unet-eager'));
    const { sample } = expected.dims;
    expect(() => makeStatic(model, { sample })).toThrow(/"encoder_hidden_states" has free dims/);
  });

  test('dims that do not fit the weights are refused at the node where they meet', () => {
    const model = parseModel(readExport('unet-eager'));
    const dims = { ...expected.dims, encoder_hidden_states: [3, 6, 15] };
    expect(() => makeStatic(model, dims)).toThrow(
      expect.objectContaining({
        code: 'onnx/invalid',
        details: expect.objectContaining({ operator: 'MatMul' }),
      }),
    );
  });

  test('an operator of another domain is refused by name', () => {
    const model = parseModel(readExport('unet-eager'));
    const fused = { opType: 'MultiHeadAttention', domain: 'com.microsoft', output: ['fused'] };
    model.graph?.node.unshift(create(NodeProtoSchema, fused));
    expect(() => makeStatic(model, expected.dims)).toThrow(
      expect.objectContaining({
        code: 'onnx/unsupported',
        message: expect.stringContaining('MultiHeadAttention'),
      }),
    );
  });
});

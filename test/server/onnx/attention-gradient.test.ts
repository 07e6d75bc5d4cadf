import type { InferenceSession } from 'onnxruntime-node';
import { describe, expect, test } from 'vitest';
import { attentionGradient } from '#server/onnx/attention/attention-gradient.ts';
import { OPTIMUM_NAMES } from '#server/onnx/attention/unet-names.ts';
import { toModel } from '#server/onnx/graph/to-model.ts';
import { parseModel } from '#server/onnx/model/model-file.ts';
import { listWeightFiles } from '#server/onnx/model/weight-files.ts';
import { numbersOf, tensor } from './small-graphs.ts';
import {
  EXPORTS,
  expected,
  largestDifference,
  openDerived,
  readExport,
  relativeError,
} from './unet-fixtures.ts';

type ExportName = (typeof EXPORTS)[number];
type Inputs = Pick<typeof expected, 'dims' | 'sample' | 'encoder_hidden_states'>;

/** Elements of one row of the sample and of the context. */
const ROW = 4 * 8 * 8;
const CONTEXT_ROW = 6 * 16;

/** The fixture's inputs with their rows taken in this order. */
function rows(order: readonly number[]): Inputs {
  const take = (all: readonly number[], length: number) =>
    order.flatMap((row) => all.slice(row * length, (row + 1) * length));
  const { dims, sample, encoder_hidden_states: context } = expected;
  return {
    dims: {
      ...dims,
      sample: [order.length, 4, 8, 8],
      encoder_hidden_states: [order.length, 6, 16],
    },
    sample: take(sample, ROW),
    encoder_hidden_states: take(context, CONTEXT_ROW),
  };
}

const openGuided = new Map<string, Promise<InferenceSession>>();

/** Loss, gradient and reference noise; a graph is opened once per export and number of rows. */
async function guide(name: ExportName, { dims, sample, encoder_hidden_states }: Inputs = expected) {
  const key = `${name} ${dims.sample[0]}`;
  const derived = () => attentionGradient(parseModel(readExport(name)), OPTIMUM_NAMES, dims);
  const opening = openGuided.get(key) ?? openDerived(derived(), name === 'unet-eager');
  openGuided.set(key, opening);
  const results = await (await opening).run({
    sample: tensor('float32', dims.sample, sample),
    timestep: tensor('float32', dims.timestep, expected.timestep),
    encoder_hidden_states: tensor('float32', dims.encoder_hidden_states, encoder_hidden_states),
  });
  return {
    loss: numbersOf(results['loss']),
    gradient: numbersOf(results['gradient']),
    noise: numbersOf(results['reference_noise']),
  };
}

describe('attention gradient', () => {
  test.each(EXPORTS)('%s: agrees with PyTorch autograd', async (name) => {
    const { loss, gradient, noise } = await guide(name);
    expect(relativeError(loss, expected.loss)).toBeLessThan(1e-5);
    // 6e-6 to 1.3e-5 measured: single precision through the UNet and back.
    expect(relativeError(gradient, expected.gradient)).toBeLessThan(1e-4);
    expect(largestDifference(noise, expected.noise.slice(0, ROW))).toBeLessThan(1e-5);
  });

  test('one guided row alone has the loss and gradient it has among others', async () => {
    const { loss, gradient } = await guide('unet-sdpa', rows([0, 2]));
    expect(relativeError(loss, expected.loss.slice(1))).toBeLessThan(1e-5);
    expect(relativeError(gradient, expected.gradient.slice(ROW))).toBeLessThan(1e-4);
  });

  test('a row that equals the reference has no loss and no gradient', async () => {
    const { loss, gradient } = await guide('unet-sdpa', rows([0, 0, 2]));
    // The two copies of the UNet run at different batch sizes, so their maps differ by rounding.
    expect(loss[0]).toBeLessThan(1e-8);
    expect(Math.hypot(...gradient.slice(0, ROW))).toBeLessThan(1e-4);
  });

  test('the derived graph refers to the same weights and carries none of them', () => {
    const model = parseModel(readExport('unet-eager'));
    const derived = toModel(attentionGradient(model, OPTIMUM_NAMES, expected.dims));
    expect(listWeightFiles(derived)).toEqual(listWeightFiles(model));
    const inside = derived.graph?.initializer.map(({ rawData }) => rawData.length) ?? [];
    // The exports keep tensors of up to 256 bytes inside: biases, scales, axes.
    expect(Math.max(...inside)).toBeLessThanOrEqual(256);
  });

  test('an operator without a rule is named together with its node', () => {
    const model = parseModel(readExport('unet-sdpa'));
    const erf = model.graph?.node.find(({ opType }) => opType === 'Erf');
    if (erf) erf.opType = 'HardSwish';
    expect(() => attentionGradient(model, OPTIMUM_NAMES, expected.dims)).toThrow(
      expect.objectContaining({
        code: 'onnx/no-gradient-rule',
        details: { operator: 'HardSwish', node: expect.stringContaining('Erf') },
      }),
    );
  });

  test('a UNet whose attention is fused is refused', () => {
    const model = parseModel(readExport('unet-sdpa'));
    for (const node of model.graph?.node ?? [])
      if (node.opType === 'Softmax') node.opType = 'Sigmoid';
    expect(() => attentionGradient(model, OPTIMUM_NAMES, expected.dims)).toThrow(
      expect.objectContaining({ code: 'onnx/no-attention' }),
    );
  });

  test('without a guided row there is nothing to derive', () => {
    const model = parseModel(readExport('unet-sdpa'));
    expect(() => attentionGradient(model, OPTIMUM_NAMES, rows([0]).dims)).toThrow(RangeError);
  });
});

import type { InferenceSession } from 'onnxruntime-node';
import { expect, test } from 'vitest';
import { ONE_ROW_INPUTS, oneRowUnet } from '#server/onnx/attention/one-row-unet.ts';
import { OPTIMUM_NAMES } from '#server/onnx/attention/unet-names.ts';
import { parseModel } from '#server/onnx/model/model-file.ts';
import { listWeightFiles } from '#server/onnx/model/weight-files.ts';
import { numbersOf, tensor } from './small-graphs.ts';
import {
  EXPORTS,
  expected,
  largestDifference,
  openModel,
  readExport,
  relativeError,
} from './unet-fixtures.ts';

type ExportName = (typeof EXPORTS)[number];

/** Elements of one row of the sample and of the context. */
const ROW = 4 * 8 * 8;
const CONTEXT_ROW = 6 * 16;

const dims = { ...expected.dims, sample: [1, 4, 8, 8], encoder_hidden_states: [1, 6, 16] };
const derive = (name: ExportName) => oneRowUnet(parseModel(readExport(name)), OPTIMUM_NAMES, dims);

const opened = new Map<ExportName, Promise<InferenceSession>>();

/** Runs one row of the fixture against row 0. */
async function ask(name: ExportName, row: number, guide: boolean) {
  const opening = opened.get(name) ?? openModel(derive(name), name === 'unet-eager');
  opened.set(name, opening);
  const latents = (at: number) =>
    tensor('float32', dims.sample, expected.sample.slice(at * ROW, (at + 1) * ROW));
  const context = (at: number) =>
    tensor(
      'float32',
      dims.encoder_hidden_states,
      expected.encoder_hidden_states.slice(at * CONTEXT_ROW, (at + 1) * CONTEXT_ROW),
    );
  return (await opening).run({
    sample: latents(row),
    timestep: tensor('float32', expected.dims.timestep, expected.timestep),
    encoder_hidden_states: context(row),
    [ONE_ROW_INPUTS.referenceSample]: latents(0),
    [ONE_ROW_INPUTS.referenceContext]: context(0),
    [ONE_ROW_INPUTS.guide]: tensor('bool', [], [Number(guide)]),
  });
}

test.each(EXPORTS)('%s: a row alone has the noise it has among others', async (name) => {
  const { noise } = await ask(name, 2, false);
  const wanted = expected.noise.slice(2 * ROW, 3 * ROW);
  expect(largestDifference(numbersOf(noise), wanted)).toBeLessThan(1e-5);
});

test.each(EXPORTS)('%s: guided, it has the loss and gradient of PyTorch autograd', async (name) => {
  for (const row of [1, 2]) {
    const { noise, loss, gradient } = await ask(name, row, true);
    expect(relativeError(numbersOf(loss), expected.loss.slice(row - 1, row))).toBeLessThan(1e-5);
    // Single precision through the UNet and back, as in the graph of all rows.
    const wanted = expected.gradient.slice((row - 1) * ROW, row * ROW);
    expect(relativeError(numbersOf(gradient), wanted)).toBeLessThan(1e-4);
    expect(largestDifference(numbersOf(noise), expected.noise.slice(0, ROW))).toBeLessThan(1e-5);
  }
});

test('the derived graph stores each weight once and none of them inside', () => {
  const model = parseModel(readExport('unet-eager'));
  const derived = derive('unet-eager');
  const weights = model.graph?.initializer.filter(({ externalData }) => externalData.length > 0);
  const stored = derived.graph?.initializer.filter(({ externalData }) => externalData.length > 0);
  const names = stored?.map(({ name }) => name) ?? [];
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBe(weights?.length);
  expect(listWeightFiles(derived)).toEqual(listWeightFiles(model));
});

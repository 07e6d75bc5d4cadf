import { describe, expect, test } from 'vitest';
import { addTaps, MAPS_OUTPUT } from '#server/onnx/attention/add-taps.ts';
import { attentionGradient } from '#server/onnx/attention/attention-gradient.ts';
import { type AttentionLayer, findAttention } from '#server/onnx/attention/find-attention.ts';
import { mapLayers } from '#server/onnx/attention/map-layers.ts';
import { OPTIMUM_NAMES } from '#server/onnx/attention/unet-names.ts';
import { makeStatic } from '#server/onnx/graph/make-static.ts';
import { parseModel } from '#server/onnx/model/model-file.ts';
import { numbersOf } from './small-graphs.ts';
import {
  expected,
  fixtureInputs,
  largestDifference,
  openDerived,
  readExport,
} from './unet-fixtures.ts';

const model = () => parseModel(readExport('unet-sdpa'));
const unet = makeStatic(model(), expected.dims);
const [rows, pixels, tokens] = [3, 64, 6];

/** The mean over heads and layers, in plain loops over what the Softmax of each layer gives. */
async function averageByHand(): Promise<number[]> {
  const layers = findAttention(unet, OPTIMUM_NAMES).filter(
    (layer) => layer.kind === 'cross' && layer.pixels === pixels,
  );
  const outputs = layers.map(({ probabilities }) => probabilities);
  const results = await (await openDerived({ ...unet, outputs })).run(fixtureInputs());
  const size = pixels * tokens;
  const mean = new Array<number>(rows * size).fill(0);
  for (const { probabilities, heads } of layers) {
    for (const [at, value] of numbersOf(results[probabilities]).entries()) {
      const place = Math.floor(at / (heads * size)) * size + (at % size);
      mean[place] = (mean[place] ?? 0) + value / heads / layers.length;
    }
  }
  return mean;
}

const layerOf = (kind: AttentionLayer['kind'], side: number): AttentionLayer => ({
  ...{ kind, probabilities: `${kind}/${side}`, rows: 1, heads: 8 },
  ...{ pixels: side * side, tokens: 77 },
});

describe('attention maps', () => {
  test('are the mean of the probabilities over heads and layers', async () => {
    const { [MAPS_OUTPUT]: maps } = await (await openDerived(addTaps(unet, OPTIMUM_NAMES))).run(
      fixtureInputs(),
    );
    expect(maps?.dims).toEqual([rows, pixels, tokens]);
    // Single precision, summed in another order.
    expect(largestDifference(numbersOf(maps), await averageByHand())).toBeLessThan(1e-6);
  });

  test('of the gradient graph hold the reference first, then the guided rows', async () => {
    const gradient = attentionGradient(model(), OPTIMUM_NAMES, expected.dims);
    const { [MAPS_OUTPUT]: maps } = await (await openDerived(gradient)).run(fixtureInputs());
    expect(maps?.dims).toEqual([rows, pixels, tokens]);
    // The same rows in batches of other sizes: rounding through the UNet.
    expect(largestDifference(numbersOf(maps), await averageByHand())).toBeLessThan(1e-5);
  });

  test('come from the layers nearest to 16 x 16, whatever the size of the latents', () => {
    const layers = [64, 32, 16, 8, 16, 32, 64].flatMap((side) => [
      layerOf('self', side),
      layerOf('cross', side),
    ]);
    expect(mapLayers(layers).map(({ probabilities }) => probabilities)).toEqual([
      'cross/16',
      'cross/16',
    ]);
    const small = [layerOf('cross', 8), layerOf('cross', 4)];
    expect(mapLayers(small).map(({ pixels }) => pixels)).toEqual([64]);
  });

  test('are refused where there is no cross-attention', () => {
    expect(() => mapLayers([layerOf('self', 16)])).toThrow(
      expect.objectContaining({ code: 'onnx/no-attention' }),
    );
  });
});

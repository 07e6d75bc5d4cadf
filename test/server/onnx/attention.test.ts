import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { describe, expect, test } from 'vitest';
import { addGates, GATE_INPUTS } from '#server/onnx/attention/add-gates.ts';
import { addTaps, MAPS_OUTPUT } from '#server/onnx/attention/add-taps.ts';
import { findAttention } from '#server/onnx/attention/find-attention.ts';
import { OPTIMUM_NAMES } from '#server/onnx/attention/unet-names.ts';
import { makeStatic } from '#server/onnx/graph/make-static.ts';
import { parseModel } from '#server/onnx/model/model-file.ts';
import { numbersOf, tensor } from './small-graphs.ts';
import {
  EXPORTS,
  expected,
  fixtureInputs,
  largestDifference,
  openDerived,
  readExport,
} from './unet-fixtures.ts';

type ExportName = (typeof EXPORTS)[number];

/** Elements of one row of the sample. */
const ROW = 4 * 8 * 8;

const staticUnet = (name: ExportName) => makeStatic(parseModel(readExport(name)), expected.dims);

/** Every row copies from row 0 with the same strength in every layer. */
function gates(strengths: { cross: number; self: number }): Record<string, Tensor> {
  const all = (strength: number) => tensor('float32', [3, 4], new Array<number>(12).fill(strength));
  return {
    [GATE_INPUTS.sourceRow]: tensor('int64', [3], [0, 0, 0]),
    [GATE_INPUTS.cross]: all(strengths.cross),
    [GATE_INPUTS.self]: all(strengths.self),
  };
}

/** A UNet with taps and gates, and the noise of the plain one; opened once per export. */
const openUnets = new Map<ExportName, Promise<{ session: InferenceSession; plain: number[] }>>();

async function openGatedUnet(name: ExportName) {
  const optimised = name === 'unet-dynamo';
  const graph = staticUnet(name);
  const { out_sample } = await (await openDerived(graph, optimised)).run(fixtureInputs());
  const gated = addTaps(addGates(graph, OPTIMUM_NAMES), OPTIMUM_NAMES);
  return { session: await openDerived(gated, optimised), plain: numbersOf(out_sample) };
}

/** Noise and maps with gates of these strengths, beside the plain noise. */
async function runGated(name: ExportName, strengths: { cross: number; self: number }) {
  const opening = openUnets.get(name) ?? openGatedUnet(name);
  openUnets.set(name, opening);
  const { session, plain } = await opening;
  const results = await session.run({ ...fixtureInputs(), ...gates(strengths) });
  return { plain, noise: numbersOf(results['out_sample']), maps: results[MAPS_OUTPUT] };
}

describe('attention', () => {
  test.each(EXPORTS)('%s: self- and cross-attentions are found with their dims', (name) => {
    const found = findAttention(staticUnet(name), OPTIMUM_NAMES);
    const dims = found.map(({ kind, rows, heads, pixels, tokens }) => [
      kind,
      rows,
      heads,
      pixels,
      tokens,
    ]);
    const at = (pixels: number) => [
      ['self', 3, 2, pixels, pixels],
      ['cross', 3, 2, pixels, 6],
    ];
    // One block down at 8 x 8, the middle block at 4 x 4, two blocks up at 8 x 8.
    expect(dims).toEqual([...at(64), ...at(16), ...at(64), ...at(64)]);
  });

  test.each(EXPORTS)('%s: with all gates at 0 the UNet is the plain one', async (name) => {
    const { noise, plain } = await runGated(name, { cross: 0, self: 0 });
    expect(largestDifference(noise, plain)).toBeLessThan(1e-6);
  });

  test.each(EXPORTS)(
    '%s: with gates at 1 other rows change, the source row stays',
    async (name) => {
      const { noise, plain } = await runGated(name, { cross: 1, self: 1 });
      expect(largestDifference(noise.slice(0, ROW), plain.slice(0, ROW))).toBeLessThan(1e-6);
      expect(largestDifference(noise.slice(ROW), plain.slice(ROW))).toBeGreaterThan(0.1);
    },
  );

  test.each(EXPORTS)('%s: tapped maps are probabilities over tokens', async (name) => {
    const { maps } = await runGated(name, { cross: 0, self: 0 });
    expect(maps?.dims).toEqual([3, 64, 6]);
    const elements = numbersOf(maps);
    const sums = Array.from({ length: 3 * 64 }, (_, pixel) =>
      elements.slice(pixel * 6, pixel * 6 + 6).reduce((sum, x) => sum + x, 0),
    );
    expect(Math.min(...elements)).toBeGreaterThanOrEqual(0);
    expect(
      largestDifference(
        sums,
        sums.map(() => 1),
      ),
    ).toBeLessThan(1e-5);
  });

  test('cross and self gates act apart', async () => {
    const cross = await runGated('unet-sdpa', { cross: 1, self: 0 });
    const self = await runGated('unet-sdpa', { cross: 0, self: 1 });
    expect(largestDifference(cross.noise, self.noise)).toBeGreaterThan(1e-2);
  });
});

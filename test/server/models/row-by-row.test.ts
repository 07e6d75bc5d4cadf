import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createModelTools } from '#server/models/create-model-tools.ts';
import { largestDifference } from '../onnx/unet-fixtures.ts';
import { packId, testPlaces, work } from './test-places.ts';

const derivedFolder = mkdtempSync(path.join(tmpdir(), 'tack-rows-'));
const open = (rowLimit?: number) =>
  createModelTools({
    packsFolders: testPlaces.packsFolders,
    derivedFolder,
    ...(rowLimit === undefined ? {} : { rowLimit }),
  });
const together = open();
const rowByRow = open(0);
afterAll(() => Promise.all([together.close(), rowByRow.close()]));

const { size } = await together.diffusion.describe(packId);
const image = {
  width: size,
  height: size,
  data: Uint8Array.from({ length: size * size * 3 }, (_, at) => (at * 7) % 256),
};

/** A picture taken to noise and back along a direction. */
async function editWith(tools: typeof together, mode: 'guided' | 'plain') {
  const { inversion } = await tools.diffusion.invert(
    {
      pack: packId,
      image,
      caption: 'a red circle on a blue background',
      steps: 4,
      schedule: 'aligned',
      iterations: 0,
      regularise: true,
      seed: 5,
    },
    work,
  );
  const captions = ['a red circle', 'a green circle'];
  const { embedding } = await tools.encoder.encode({ pack: packId, captions }, work);
  const [, tokens = 0, width = 0] = embedding.tensor.dims;
  const before = embedding.tensor.data.slice(0, tokens * width);
  const data = embedding.tensor.data
    .slice(tokens * width)
    .map((value, at) => value - (before[at] ?? 0));
  return tools.diffusion.edit(
    {
      inversion,
      direction: { tensor: { dims: [tokens, width], data }, pack: packId },
      mode,
      guidance: 2,
      attention: null,
      carry: 'edited',
      strength: 1,
      negative: 'a green square',
      mask: undefined,
    },
    work,
  );
}

test.each([
  ['plain', 3 * 4],
  ['guided', 6 * 4],
] as const)('row by row, mode %s edits as with all rows at once', async (mode, unetCalls) => {
  const [expected, found] = [await editWith(together, mode), await editWith(rowByRow, mode)];
  const largest = (a: Float32Array | undefined, b: Float32Array | undefined) =>
    largestDifference([...(a ?? [])], [...(b ?? [])]);
  // Sums in another order, fed back through four steps; latents reach about 4.
  expect(largest(found.latents.tensor.data, expected.latents.tensor.data)).toBeLessThan(1e-3);
  expect(found.trace.unetCalls).toBe(unetCalls);
  const maps = found.trace.attention?.steps ?? [];
  for (const [step, wanted] of (expected.trace.attention?.steps ?? []).entries()) {
    expect(maps[step]?.dims).toEqual(wanted.dims);
    expect(largest(maps[step]?.data, wanted.data)).toBeLessThan(1e-4);
  }
  expect(maps).toHaveLength(mode === 'guided' ? 4 : 0);
});

test('row by row is part of the numerics, since it changes the last digits', () => {
  expect(rowByRow.numerics).toContain('row by row');
  expect(rowByRow.numerics).not.toBe(together.numerics);
});

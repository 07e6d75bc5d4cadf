import { expect, test } from 'vitest';
import type { Likeness } from '#nodes/contract/toolbox.ts';
import { clipSimilarity } from '#nodes/study/clip-similarity.ts';
import { dinoSimilarity } from '#nodes/study/dino-similarity.ts';
import { runNode } from '../run-node.ts';

const image = { width: 1, height: 1, data: new Uint8Array(3) };
const withModel = (architecture: 'clip' | 'dinov2'): { likeness: Likeness } => ({
  likeness: {
    withCaption: async () => 0.25,
    withPicture: async () => ({ value: 0.5, architecture }),
  },
});
const clip = withModel('clip');
const dino = withModel('dinov2');

test('measures with CLIP what it is given to compare with', async () => {
  const measure = async (inputs: { caption?: string; reference?: typeof image }) =>
    (
      await runNode(
        clipSimilarity,
        { image, caption: undefined, reference: undefined, ...inputs },
        { tools: clip },
      )
    ).outputs.metrics;
  const fit = { name: 'CLIP-T', value: 0.25, better: 'higher' };
  const alike = { name: 'CLIP-I', value: 0.5, better: 'higher' };
  expect(await measure({ caption: 'a circle' })).toEqual([fit]);
  expect(await measure({ reference: image })).toEqual([alike]);
  expect(await measure({ caption: 'a circle', reference: image })).toEqual([fit, alike]);
  await expect(measure({})).rejects.toMatchObject({ code: 'graph/missing-input' });
});

test('measures with DINO only what DINO measured', async () => {
  const inputs = { image, reference: image };
  const { outputs } = await runNode(dinoSimilarity, inputs, { tools: dino });
  expect(outputs.metrics).toEqual([{ name: 'DINO', value: 0.5, better: 'higher' }]);
  await expect(runNode(dinoSimilarity, inputs, { tools: clip })).rejects.toMatchObject({
    code: 'pack/lacks-ability',
  });
});

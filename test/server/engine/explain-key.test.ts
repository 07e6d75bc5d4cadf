import { expect, test } from 'vitest';
import { invertImage } from '#nodes/editing/invert-image.ts';
import { explainKey } from '#server/engine/explain-key.ts';

const parts = {
  type: 'invert-image',
  version: 1,
  params: { steps: 50, pack: 'shapes' },
  inputs: { image: 'aaa', caption: 'bbb' },
  tools: { diffusion: '1' },
  packs: { shapes: 'ccc' },
  numerics: 'cpu',
};

test('says nothing of equal keys', () => {
  expect(explainKey(parts, structuredClone(parts))).toEqual([]);
});

test('names each part that changed, and the values where they mean something to a person', () => {
  const changed = {
    ...parts,
    version: 2,
    params: { steps: 100, pack: 'shapes', seed: 3 },
    inputs: { image: 'zzz' },
    tools: { diffusion: '2' },
    packs: { shapes: 'ddd' },
    numerics: 'cuda',
  };
  expect(explainKey(parts, changed)).toEqual([
    'node version 1 -> 2',
    'seed added',
    'steps 50 -> 100',
    'input caption removed',
    'input image changed',
    'tool diffusion "1" -> "2"',
    'pack shapes changed',
    'numerics cpu -> cuda',
  ]);
});

test('calls params and inputs what people call them, where the node type is at hand', () => {
  const changed = {
    ...parts,
    params: { steps: 100, pack: 'shapes', gone: true },
    inputs: { image: 'zzz', caption: 'bbb', former: 'yyy' },
  };
  expect(explainKey(parts, changed, invertImage)).toEqual([
    'Gone added',
    'Steps 50 -> 100',
    'input former added',
    `input ${invertImage.inputs.image.label} changed`,
  ]);
});

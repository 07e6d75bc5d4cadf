import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { deriveGraph } from '#server/models/diffusion/derive-graph.ts';
import { OnnxError } from '#server/onnx/errors.ts';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/onnx');
/** On the file system of the derived graphs, so that hard links are possible. */
const sources = mkdtempSync(path.join(tmpdir(), 'tack-source-'));
cpSync(fixtures, sources, { recursive: true });
const source = path.join(sources, 'unet-eager.onnx');
const emptyFolder = () =>
  path.join(mkdtempSync(path.join(tmpdir(), 'tack-derive-')), 'pack', 'unet');

test('writes the derived graph beside a hard link of its weights', async () => {
  const folder = emptyFolder();
  const file = await deriveGraph({ source, folder, derive: (model) => model });
  expect(readFileSync(file).length).toBeGreaterThan(0);
  const weights = readdirSync(folder).filter((name) => name !== path.basename(file));
  expect(weights).not.toEqual([]);
  for (const name of weights) {
    expect(statSync(path.join(folder, name)).ino).toBe(statSync(path.join(sources, name)).ino);
  }
});

test('derives once, also when two ask at a time', async () => {
  const folder = emptyFolder();
  let derived = 0;
  const derive = <T>(model: T) => {
    derived += 1;
    return model;
  };
  const [first, second] = await Promise.all([
    deriveGraph({ source, folder, derive }),
    deriveGraph({ source, folder, derive }),
  ]);
  expect(first).toBe(second);
  const before = derived;
  await deriveGraph({ source, folder, derive });
  expect(derived).toBe(before);
  expect(readdirSync(path.dirname(folder))).toEqual(['unet']);
});

test('leaves nothing behind and says why when a graph cannot be derived', async () => {
  const folder = emptyFolder();
  const derive = () => {
    throw new OnnxError('onnx/no-gradient-rule', 'No gradient rule for LSTM.', {
      operator: 'LSTM',
    });
  };
  await expect(deriveGraph({ source, folder, derive })).rejects.toMatchObject({
    code: 'model/unsupported-graph',
    details: { operator: 'LSTM' },
  });
  expect(readdirSync(path.dirname(folder))).toEqual([]);
});

test('says so when the source is no model', async () => {
  const folder = emptyFolder();
  mkdirSync(path.dirname(folder), { recursive: true });
  const broken = path.join(path.dirname(folder), 'broken.onnx');
  writeFileSync(broken, 'not a model');
  const deriving = deriveGraph({ source: broken, folder, derive: (model) => model });
  await expect(deriving).rejects.toMatchObject({ code: 'model/unsupported-graph' });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { createModelTools } from '#server/models/create-model-tools.ts';
import { readManifest } from '#server/packs/read-manifest.ts';
import { publishedFiles, readExpected } from '#test/helpers/published-files.ts';
import { prepareHub } from './prepare-hub.ts';

const expected = z
  .object({
    picture: z.string(),
    min_length: z.number(),
    max_length: z.number(),
    told: z.record(z.string(), z.object({ text: z.string(), logProbability: z.number() })),
  })
  .parse(readExpected('florence-2'));
const published = publishedFiles('florence-2');

async function install(files: Record<string, Uint8Array | string>) {
  const { home, packs } = await prepareHub([{ name: 'org/florence', files }]);
  const answer = await packs('install', 'florence-2-base', '--from', 'org/florence', '--json');
  return { home, answer };
}

async function readPicture() {
  const { data, info } = await sharp(readFileSync(expected.picture))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: Uint8Array.from(data) };
}

test('a Florence-2 published for transformers.js describes a picture as transformers does', async () => {
  const { home, answer } = await install(published);
  expect(answer.code, answer.stderr).toBe(0);
  const tools = createModelTools({ packsFolders: [join(home, 'packs')], derivedFolder: home });
  const texts: string[] = [];
  const steps: number[] = [];
  const { text, beams } = await tools.captioner.caption(
    {
      ...{ pack: 'florence-2-base', image: await readPicture(), beams: 3 },
      ...{ minTokens: expected.min_length, maxTokens: expected.max_length },
    },
    {
      signal: new AbortController().signal,
      onText: (written) => void texts.push(written),
      onStep: (step) => void steps.push(step),
    },
  );
  await tools.close();
  const told = expected.told['<CAPTION>'];
  expect(text).toBe(told?.text);
  // Float32 sums in another order, over twenty tokens.
  expect(beams).toEqual([
    { text, logProbability: expect.closeTo(told?.logProbability ?? Number.NaN, 3) },
  ]);
  expect(texts.at(-1)).toBe(text);
  expect(steps.slice(0, 3)).toEqual([1, 2, 3]);
});

test('its manifest names a precision for each of its graphs', async () => {
  const { home } = await install(published);
  const { manifest } = await readManifest(join(home, 'packs/florence-2-base'));
  expect(manifest.captioner).toEqual({
    ...{ architecture: 'florence-2', model: 'captioner', task: '<CAPTION>' },
    ...{ minTokens: 3, maxTokens: 40 },
    dtype: {
      ...{ vision_encoder: 'fp32', embed_tokens: 'fp32' },
      ...{ encoder_model: 'fp32', decoder_model_merged: 'fp32' },
    },
  });
});

test.each<[string, Record<string, Uint8Array | string>, string, RegExp]>([
  [
    'without one of its graphs',
    Object.fromEntries(
      Object.entries(published).filter(([name]) => !name.endsWith('embed_tokens.onnx')),
    ),
    'pack/wrong-kind',
    /it has no onnx\/embed_tokens\.onnx/,
  ],
  [
    'that is another model',
    { ...published, 'config.json': '{"model_type":"blip"}' },
    'pack/wrong-kind',
    /is a model "blip"/,
  ],
  [
    'whose decoder is another graph',
    { ...published, 'onnx/decoder_model_merged.onnx': published['onnx/encoder_model.onnx'] ?? '' },
    'pack/unsupported',
    /decoder_model_merged\.onnx cannot be used: it takes no "encoder_hidden_states"/,
  ],
])('a Florence-2 %s is refused', async (_name, files, code, words) => {
  const { answer } = await install(files);
  expect(JSON.parse(answer.stdout)).toMatchObject({
    error: { code, message: expect.stringMatching(words) },
  });
});

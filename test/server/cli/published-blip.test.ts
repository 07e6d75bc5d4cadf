import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { createModelTools } from '#server/models/create-model-tools.ts';
import { readManifest } from '#server/packs/read-manifest.ts';
import { filesIn } from '#test/helpers/files-in.ts';
import { prepareHub } from './prepare-hub.ts';

const captioner = 'packs/shapes/captioner';

/** The captioner of ShapeScenes as tools/export lays it out, without its pack.json. */
function publishBlip(): Record<string, Uint8Array | string> {
  const files = filesIn(captioner).filter((file) => !file.endsWith('parameters.json'));
  const picture = { image_mean: [0.48145466, 0.4578275, 0.40821073] };
  const scale = { image_std: [0.26862954, 0.26130258, 0.27577711] };
  return {
    ...Object.fromEntries(files.map((file) => [file, readFileSync(join(captioner, file))])),
    'preprocessor_config.json': JSON.stringify({ ...picture, ...scale }),
  };
}

async function install(files: Record<string, Uint8Array | string>) {
  const { home, packs } = await prepareHub([{ name: 'org/blip', files }]);
  const answer = await packs('install', 'blip-base', '--from', 'org/blip', '--json');
  return { folder: join(home, 'packs'), home, answer };
}

test('a BLIP in two graphs describes a picture as the pack that it was made for does', async () => {
  const { folder, home, answer } = await install(publishBlip());
  expect(answer.code, answer.stderr).toBe(0);
  const { manifest } = await readManifest(join(folder, 'blip-base'));
  expect(manifest.captioner).toEqual((await readManifest('packs/shapes')).manifest.captioner);
  const tools = createModelTools({ packsFolders: ['packs', folder], derivedFolder: home });
  const { data, info } = await sharp('public/samples/purple-triangle-white.png')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const image = { width: info.width, height: info.height, data: Uint8Array.from(data) };
  const describe = (pack: string) =>
    tools.captioner.caption(
      { pack, image, beams: 3, minTokens: null, maxTokens: null },
      { signal: new AbortController().signal },
    );
  expect(await describe('blip-base')).toEqual(await describe('shapes'));
  await tools.close();
});

test('says when it has to take the colours of CLIP', async () => {
  const { 'preprocessor_config.json': _, ...files } = publishBlip();
  const { answer } = await install(files);
  expect(JSON.parse(answer.stdout).assumed).toEqual([
    expect.objectContaining({ field: 'captioner.mean and captioner.std' }),
  ]);
});

test('the checkpoint itself is no export', async () => {
  const { answer } = await install({
    'config.json': '{"model_type":"blip"}',
    'model.safetensors': 'x',
  });
  expect(JSON.parse(answer.stdout)).toMatchObject({
    error: {
      code: 'pack/wrong-kind',
      message: expect.stringContaining(
        'is no export of BLIP base: it has no vision_encoder/model.onnx',
      ),
    },
  });
});

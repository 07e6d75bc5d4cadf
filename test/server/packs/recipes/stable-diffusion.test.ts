import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeNode } from '#server/onnx/graph/make-node.ts';
import { parseModel, writeModel } from '#server/onnx/model/model-file.ts';
import { acceptLicence } from '#server/packs/licences/accepted-licences.ts';
import type { PackPrecision } from '#server/packs/pack-manifest.ts';
import { readManifest } from '#server/packs/read-manifest.ts';
import { inHalfPrecision } from '#test/helpers/half-precision.ts';
import { publishDiffusion, shapesGraph } from '#test/helpers/published-diffusion.ts';
import { publishedSafety } from '#test/helpers/published-safety.ts';
import { inTwoFiles, withGraph } from '#test/helpers/rewrite-export.ts';
import { installFromHub } from '../install/install-from-hub.ts';

type Files = Readonly<Record<string, Uint8Array | string>>;

/** Installs a repository as "sd15", whose licence is accepted. */
async function install(files: Files, variant?: PackPrecision) {
  const { hub, packsFolder, install: start } = await installFromHub({ files });
  await acceptLicence(packsFolder, 'sd15', 'CreativeML Open RAIL-M');
  return { hub, packsFolder, installing: start({ id: 'sd15', ...(variant && { variant }) }) };
}

const optimum = publishDiffusion({}, 'model.onnx_data');
const without = (files: Files, ...patterns: readonly RegExp[]) =>
  Object.fromEntries(
    Object.entries(files).filter(([name]) => !patterns.some((pattern) => pattern.test(name))),
  );

/** A model of a UNet whose attention one operator of a runtime does. */
function fusedUnet() {
  const model = shapesGraph('unet');
  const { node = [] } = model.graph ?? {};
  const fused = node.map((each) => {
    if (each.opType !== 'Softmax') return each;
    return { ...makeNode('MultiHeadAttention', each), domain: 'com.microsoft' };
  });
  return withGraph(model, { node: fused });
}

/** A UNet whose maps are not the product of queries and keys that they should be. */
function strangeUnet() {
  const model = shapesGraph('unet');
  const { node = [] } = model.graph ?? {};
  return withGraph(model, {
    node: node.map((each) =>
      each.opType === 'Softmax'
        ? { ...makeNode('Sigmoid', { input: [...each.input], output: [...each.output] }) }
        : each,
    ),
  });
}

test('writes the manifest that the exporter writes of the same models', async () => {
  const { installing } = await install(optimum);
  const { folder, assumed } = await installing;
  const { manifest } = await readManifest(folder);
  const { manifest: exported } = await readManifest('packs/shapes');
  expect(assumed).toEqual([]);
  expect(manifest).toMatchObject({ id: 'sd15', licence: 'CreativeML Open RAIL-M' });
  const { preview, defaults, ...section } = manifest.diffusion ?? {};
  const { preview: _, defaults: tuned, ...expected } = exported.diffusion ?? {};
  expect(section).toEqual(expected);
  expect(preview).toHaveLength(3);
  // The regulariser's strength follows from the size of the latents.
  expect(defaults).toEqual({ ...tuned, guidance: 5, attentionInjected: 0.4 });
});

test('says and records what an export without settings leaves open', async () => {
  const { installing } = await install(without(optimum, /^(unet|vae_|text_).*config\.json$/));
  const { folder, assumed } = await installing;
  expect(assumed.map(({ field, value }) => [field, value])).toEqual([
    ['diffusion.size', 512],
    ['diffusion.latents.scale', 0.18215],
  ]);
  const { manifest } = await readManifest(folder);
  expect(manifest.assumed).toEqual(assumed);
  expect(manifest.diffusion).toMatchObject({
    tokens: 32,
    latents: { channels: 4, height: 64, width: 64 },
  });
});

test('takes a schedule as far as the settings of the scheduler say it', async () => {
  const scheduler = { _class_name: 'PNDMScheduler', beta_start: 0.001, num_train_timesteps: 1000 };
  const files = { ...optimum, 'scheduler/scheduler_config.json': JSON.stringify(scheduler) };
  const { folder, assumed } = await (await install(files)).installing;
  expect((await readManifest(folder)).manifest.diffusion?.schedule).toEqual({
    ...{ betaSchedule: 'scaled_linear', betaStart: 0.001, betaEnd: 0.012, trainSteps: 1000 },
    ...{ stepsOffset: 1, setAlphaToOne: false, prediction: 'epsilon' },
  });
  expect(assumed.map(({ field }) => field.split('.').at(-1))).toEqual([
    ...['betaSchedule', 'betaEnd', 'stepsOffset', 'setAlphaToOne', 'prediction'],
  ]);
});

test('takes of several variants the one that is wanted, and nothing of the others', async () => {
  const both = { ...optimum };
  for (const folder of ['text_encoder', 'unet', 'vae_encoder', 'vae_decoder'] as const) {
    const half = inTwoFiles(inHalfPrecision(shapesGraph(folder)), 'model_fp16.onnx_data');
    both[`${folder}/model_fp16.onnx`] = half.graph;
    both[`${folder}/model_fp16.onnx_data`] = half.weights;
  }
  const { hub, installing } = await install(both, 'fp16');
  const { folder } = await installing;
  const { manifest } = await readManifest(folder);
  expect(manifest.diffusion?.unet.file).toBe('unet/model_fp16.onnx');
  expect(readdirSync(`${folder}/unet`).sort()).toEqual([
    'config.json',
    'model_fp16.onnx',
    'model_fp16.onnx_data',
  ]);
  const taken = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(hub.bytesServed).toBeLessThanOrEqual(taken);
});

const checker = publishedSafety();

test('takes the safety checker that is published with it', async () => {
  const { installing } = await install({ ...optimum, ...checker });
  const { folder, assumed } = await installing;
  const { manifest } = await readManifest(folder);
  const { manifest: exported } = await readManifest('test/fixtures/safety/tiny-safety');
  expect(assumed).toEqual([]);
  expect(manifest.safety?.picture).toEqual(exported.safety?.picture);
  expect(manifest.safety?.model.outputs.map(({ name }) => name)).toEqual([
    ...['out_images', 'has_nsfw_concepts'],
  ]);
});

test('leaves out a safety checker that gives no verdict, and says so', async () => {
  const file = 'safety_checker/model.onnx';
  const model = parseModel(checker[file] ?? new Uint8Array());
  const output = model.graph?.output.filter(({ name }) => name === 'out_images') ?? [];
  const mute = { ...checker, [file]: writeModel(withGraph(model, { output })) };
  const { installing } = await install({ ...optimum, ...mute });
  const { folder, assumed } = await installing;
  expect((await readManifest(folder)).manifest.safety).toBeUndefined();
  expect(assumed).toEqual([
    {
      ...{ field: 'safety', value: 'left out' },
      reason: `The model ${file} cannot be used: it gives no verdict.`,
    },
  ]);
});

type Refusal = { readonly code: string; readonly words: RegExp; readonly variant?: PackPrecision };

test.each<[string, Files, Refusal]>([
  [
    'whose attention is fused',
    publishDiffusion({ unet: fusedUnet() }, 'model.onnx_data'),
    {
      code: 'pack/unsupported',
      words: /unet\/model\.onnx is fused into the operator com\.microsoft\.MultiHeadAttention/,
    },
  ],
  [
    'in which no attention is found',
    publishDiffusion({ unet: strangeUnet() }, 'model.onnx_data'),
    {
      code: 'pack/unsupported',
      words: /No attention between picture and caption is found in unet\/model\.onnx/,
    },
  ],
  [
    'in another precision than asked for',
    optimum,
    { code: 'pack/unsupported', words: /its weights are in fp32, not in fp16/, variant: 'fp16' },
  ],
  [
    'of another pipeline',
    { ...optimum, 'model_index.json': '{"_class_name":"StableDiffusionXLPipeline"}' },
    {
      code: 'pack/wrong-kind',
      words: /is a StableDiffusionXLPipeline: it cannot be used in place of Stable Diffusion 1\.5/,
    },
  ],
  [
    'that is a LoRA',
    { 'README.md': 'x', 'pytorch_lora_weights.safetensors': 'x' },
    {
      code: 'pack/wrong-kind',
      words:
        /no export of Stable Diffusion 1\.5: it has no text_encoder\/model\.onnx, and no graphs at all/,
    },
  ],
  [
    'that writes text',
    { 'config.json': '{"model_type":"t5"}', 'onnx/encoder_model.onnx': 'x' },
    {
      code: 'pack/wrong-kind',
      words: /it has no text_encoder\/model\.onnx; its graphs are onnx\/encoder_model\.onnx/,
    },
  ],
  [
    'whose graph is none',
    { ...without(optimum, /^unet\/.*onnx/), 'unet/model.onnx': '<html>' },
    { code: 'pack/unsupported', words: /The file unet\/model\.onnx of .* cannot be used/ },
  ],
])(
  'an export %s is refused in one sentence before its weights',
  async (_, files, { code, words, variant }) => {
    const { hub, packsFolder, installing } = await install(files, variant);
    await expect(installing).rejects.toMatchObject({ code, message: expect.stringMatching(words) });
    const names = readdirSync(packsFolder).filter((name) => !name.startsWith('.'));
    expect(names).toEqual(['licences.json']);
    const weights = Object.entries(files).filter(([name]) => name.endsWith('_data'));
    const all = Object.values(files).reduce((sum, content) => sum + Buffer.byteLength(content), 0);
    const outside = weights.reduce((sum, [, content]) => sum + Buffer.byteLength(content), 0);
    expect(hub.bytesServed).toBeLessThanOrEqual(all - outside);
  },
);

test('a graph whose weights lie outside the pack is refused', async () => {
  const { graph } = inTwoFiles(shapesGraph('unet'), '../../outside');
  const { installing } = await install({ ...optimum, 'unet/model.onnx': graph });
  await expect(installing).rejects.toMatchObject({
    code: 'pack/unsafe',
    message: expect.stringContaining('It keeps weights in ../../outside'),
  });
});

test('weights that a graph names and the repository lacks are missed', async () => {
  const { installing } = await install(without(optimum, /^unet\/model\.onnx_data$/));
  await expect(installing).rejects.toMatchObject({
    code: 'pack/missing-file',
    message: expect.stringContaining('unet/model.onnx_data'),
  });
});

test('a graph in one file is a whole model too', async () => {
  const { installing } = await install({
    ...without(optimum, /^vae_encoder\/model/),
    'vae_encoder/model.onnx': writeModel(shapesGraph('vae_encoder')),
  });
  expect((await installing).assumed).toEqual([]);
});

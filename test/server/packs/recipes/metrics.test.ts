import { create } from '@bufbuild/protobuf';
import { expect, test } from 'vitest';
import { makeNode } from '#server/onnx/graph/make-node.ts';
import { writeModel } from '#server/onnx/model/model-file.ts';
import {
  GraphProtoSchema,
  ModelProtoSchema,
  type ValueInfoProto,
  ValueInfoProtoSchema,
} from '#server/onnx/proto/generated/onnx_pb.ts';
import { readManifest } from '#server/packs/read-manifest.ts';
import { installFromHub } from '../install/install-from-hub.ts';

const float32 = 1;

function port(name: string): ValueInfoProto {
  const shape = { dim: [{ value: { case: 'dimParam', value: 'batch' } as const }] };
  return create(ValueInfoProtoSchema, { name, type: { tensorType: { elemType: float32, shape } } });
}

/** A graph that shows these ports and computes nothing. */
function graph(input: string, output: string): Uint8Array {
  return writeModel(
    create(ModelProtoSchema, {
      graph: create(GraphProtoSchema, {
        node: [makeNode('Identity', { input: [input], output: [output] })],
        input: [port(input)],
        output: [port(output)],
      }),
    }),
  );
}

const clip = {
  'config.json': '{"model_type":"clip"}',
  'preprocessor_config.json': '{}',
  'tokenizer.json': '{}',
  'tokenizer_config.json': '{}',
  'onnx/model.onnx': graph('pixel_values', 'logits_per_image'),
  'onnx/text_model.onnx': graph('input_ids', 'text_embeds'),
  'onnx/text_model_quantized.onnx': graph('input_ids', 'text_embeds'),
  'onnx/vision_model.onnx': graph('pixel_values', 'image_embeds'),
};

test('takes the two halves of a CLIP, and neither the whole nor other precisions', async () => {
  const { install } = await installFromHub({ files: clip });
  const { folder } = await install({ id: 'clip-b32' });
  const { manifest } = await readManifest(folder);
  expect(manifest.files.map(({ path }) => path)).toEqual([
    'metrics/config.json',
    'metrics/preprocessor_config.json',
    'metrics/text_model/model.onnx',
    'metrics/tokenizer/tokenizer.json',
    'metrics/tokenizer/tokenizer_config.json',
    'metrics/vision_model/model.onnx',
  ]);
  expect(manifest.metrics).toMatchObject({
    ...{ architecture: 'clip', tokenizer: 'metrics/tokenizer', tokens: 77 },
    ...{ textModel: { file: 'metrics/text_model/model.onnx' } },
    visionModel: { file: 'metrics/vision_model/model.onnx' },
    picture: { shorterSide: 224, size: 224 },
  });
  const assumed = manifest.assumed?.map(({ field }) => field);
  expect(assumed).toContain('metrics.tokens');
  expect(assumed).toContain('metrics.picture.size');
});

test('takes a DINOv2', async () => {
  const files = {
    'config.json': '{"model_type":"dinov2"}',
    'preprocessor_config.json':
      '{"size":{"shortest_edge":256},"crop_size":{"height":224,"width":224},"image_mean":[0.5,0.5,0.5],"image_std":[1,1,1]}',
    'onnx/model.onnx': graph('pixel_values', 'last_hidden_state'),
  };
  const { install } = await installFromHub({ files });
  const { folder, assumed } = await install({ id: 'dinov2-small' });
  expect(assumed).toEqual([]);
  expect((await readManifest(folder)).manifest.metrics).toMatchObject({
    ...{ architecture: 'dinov2', visionModel: { file: 'metrics/model/model.onnx' } },
    picture: { shorterSide: 256, size: 224, mean: [0.5, 0.5, 0.5], std: [1, 1, 1] },
  });
});

test('refuses a CLIP without projections: its pictures and captions cannot be compared', async () => {
  const files = { ...clip, 'onnx/text_model.onnx': graph('input_ids', 'last_hidden_state') };
  const { install } = await installFromHub({ files });
  await expect(install({ id: 'clip-b32' })).rejects.toMatchObject({
    code: 'pack/unsupported',
    message: expect.stringContaining(
      'metrics/text_model/model.onnx cannot be used: it gives no "text_embeds"',
    ),
  });
});

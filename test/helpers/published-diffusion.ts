import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeModel } from '#server/onnx/model/model-file.ts';
import type { ModelProto } from '#server/onnx/proto/generated/onnx_pb.ts';
import { inTwoFiles, readWhole } from './rewrite-export.ts';

const folders = ['text_encoder', 'unet', 'vae_encoder', 'vae_decoder'] as const;
type Folder = (typeof folders)[number];
type Files = Record<string, Uint8Array | string>;

const shapes = (file: string) => path.join('packs/shapes', file);

/** One of the graphs of ShapeScenes, weights inside. */
export const shapesGraph = (folder: Folder): ModelProto =>
  readWhole(shapes(`${folder}/model.onnx`));

/** What Optimum writes beside the graphs, the tokenizer in its older form. */
export function diffusionSettings(): Files {
  const names = [
    'scheduler/scheduler_config.json',
    'tokenizer/merges.txt',
    'tokenizer/vocab.json',
    'tokenizer/tokenizer_config.json',
    ...folders.map((folder) => `${folder}/config.json`),
  ];
  return {
    'model_index.json': JSON.stringify({ _class_name: 'StableDiffusionPipeline' }),
    ...Object.fromEntries(names.map((name) => [name, readFileSync(shapes(name))])),
  };
}

/**
 * ShapeScenes as somebody would publish it: the graphs rewritten, and no pack.json.
 *
 * @param weights the name of the file with a graph's weights; null for graphs of one file
 */
export function publishDiffusion(
  graphs: Partial<Record<Folder, ModelProto>>,
  weights: string | null,
): Files {
  const files = diffusionSettings();
  for (const folder of folders) {
    const model = graphs[folder] ?? shapesGraph(folder);
    if (weights === null) {
      files[`${folder}/model.onnx`] = writeModel(model);
      continue;
    }
    const parts = inTwoFiles(model, weights);
    files[`${folder}/model.onnx`] = parts.graph;
    files[`${folder}/${weights}`] = parts.weights;
  }
  return files;
}

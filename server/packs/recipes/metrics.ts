import path from 'node:path';
import type { PackPrecision } from '../pack-manifest.ts';
import { requirePorts } from '../roles/require-ports.ts';
import { chooseGraph, lacks } from './choose-graph.ts';
import type { Recipe } from './recipe.ts';
import { requireModelType } from './require-model-type.ts';

type Ports = Parameters<typeof requirePorts>[1];

/** A model that places pictures, or captions too, where closeness means likeness. */
export type MetricsModel = {
  /** What config.json calls it. */
  readonly modelType: string;
  /** Its graphs by the names that transformers.js gives them, and what each takes and gives. */
  readonly graphs: Readonly<Record<string, Ports>>;
  readonly hasTokenizer: boolean;
};

/** CLIP with its projections, so that pictures and captions can be compared. */
export const clip: MetricsModel = {
  modelType: 'clip',
  graphs: {
    text_model: { inputs: ['input_ids'], outputs: ['text_embeds'] },
    vision_model: { inputs: ['pixel_values'], outputs: ['image_embeds'] },
  },
  hasTokenizer: true,
};

export const dinov2: MetricsModel = {
  modelType: 'dinov2',
  graphs: { model: { inputs: ['pixel_values'], outputs: ['last_hidden_state'] } },
  hasTokenizer: false,
};

const folder = 'metrics';
const settings = ['config.json', 'preprocessor_config.json'];
const tokenizer = ['tokenizer.json', 'tokenizer_config.json'];

/** Exports for transformers.js of models that measure. No node runs them: the pack holds their files. */
export function metricsRecipe(model: MetricsModel, preferred: PackPrecision): Recipe {
  return (repository, variant) => {
    const needed = ['config.json', ...(model.hasTokenizer ? tokenizer : [])];
    const missing = needed.find((file) => !repository.paths.includes(file));
    if (missing !== undefined) throw lacks(repository, missing);
    const chosen = Object.entries(model.graphs).map(([name, ports]) => {
      const wish = { variant, preferred };
      return { name, ports, file: chooseGraph(repository, [`onnx/${name}`], wish).path };
    });
    return {
      settings: repository.paths.filter((file) => [...settings, ...needed].includes(file)),
      graphs: chosen.map(({ file }) => file),
      place: (file) => {
        if (tokenizer.includes(file)) return `${folder}/tokenizer/${file}`;
        const graph = chosen.find((each) => file.startsWith(each.file));
        if (!graph) return path.posix.join(folder, file);
        const rest = file.slice(graph.file.length);
        return rest === ''
          ? `${folder}/${graph.name}/model.onnx`
          : `${folder}/${graph.name}/${path.posix.basename(file)}`;
      },
      requireKind: (checkpoint) => requireModelType(checkpoint, model.modelType, repository.title),
      describe: async (checkpoint) => {
        for (const { file, ports } of chosen) {
          requirePorts((await checkpoint.readGraph(file)).graph, ports);
        }
        return { sections: {}, assumed: [] };
      },
    };
  };
}

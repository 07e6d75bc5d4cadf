import path from 'node:path';
import type { KnownSettings } from '../known-pack.ts';
import type { PackPrecision } from '../pack-manifest.ts';
import { requirePorts } from '../roles/require-ports.ts';
import { chooseGraph, lacks } from './choose-graph.ts';
import type { Recipe } from './recipe.ts';
import { requireModelType } from './require-model-type.ts';

type Settings = Extract<KnownSettings, { kind: 'florence-2' }>;

const folder = 'captioner';
const needed = ['config.json', 'preprocessor_config.json', 'tokenizer.json'];
const wanted = [
  ...needed,
  'generation_config.json',
  'tokenizer_config.json',
  'special_tokens_map.json',
];

/** What transformers.js feeds each graph of a Florence-2, and what it takes from it, by name. */
const graphs = {
  vision_encoder: { inputs: ['pixel_values'], outputs: ['image_features'] },
  embed_tokens: { inputs: ['input_ids'], outputs: ['inputs_embeds'] },
  encoder_model: { inputs: ['inputs_embeds', 'attention_mask'], outputs: ['last_hidden_state'] },
  decoder_model_merged: {
    inputs: [
      'inputs_embeds',
      'encoder_hidden_states',
      'encoder_attention_mask',
      'use_cache_branch',
    ],
    outputs: ['logits'],
  },
} as const;
type GraphName = keyof typeof graphs;
const names = Object.keys(graphs) as readonly GraphName[]; // the keys of the table above

/** Exports of Florence-2 for transformers.js: four graphs in one folder. */
export function florenceRecipe({ kind: _, ...own }: Settings, preferred: PackPrecision): Recipe {
  return (repository, variant) => {
    const missing = needed.find((file) => !repository.paths.includes(file));
    if (missing !== undefined) throw lacks(repository, missing);
    const chosen = names.map((name) => ({
      name,
      ...chooseGraph(repository, [`onnx/${name}`], { variant, preferred }),
    }));
    const dtype = Object.fromEntries(chosen.map(({ name, precision }) => [name, precision]));
    return {
      settings: wanted.filter((file) => repository.paths.includes(file)),
      graphs: chosen.map((graph) => graph.path),
      place: (file) => path.posix.join(folder, file),
      requireKind: (checkpoint) => requireModelType(checkpoint, 'florence2', repository.title),
      describe: async (checkpoint) => {
        for (const { name, path: file } of chosen) {
          requirePorts((await checkpoint.readGraph(file)).graph, graphs[name]);
        }
        const captioner = { architecture: 'florence-2', model: folder, dtype, ...own } as const;
        return { sections: { captioner }, assumed: [] };
      },
    };
  };
}

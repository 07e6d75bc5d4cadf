import path from 'node:path';
import * as z from 'zod';
import type { KnownSettings } from '../known-pack.ts';
import type { PackPrecision } from '../pack-manifest.ts';
import { requireCachedDecoder } from '../roles/require-cached-decoder.ts';
import { createAssumptions } from './assumptions.ts';
import { chooseGraph, lacks } from './choose-graph.ts';
import { readSettings } from './read-settings.ts';
import type { Checkpoint, DescribedPack, Recipe } from './recipe.ts';
import { requireChatTemplate } from './require-chat-template.ts';
import { requireModelType } from './require-model-type.ts';

type Settings = Extract<KnownSettings, { kind: 'writer' }>;

const folder = 'writer';
/** What transformers.js opens beside the graph, as far as a repository has it. */
const wanted = [
  'config.json',
  'generation_config.json',
  'tokenizer.json',
  'tokenizer_config.json',
  'special_tokens_map.json',
  'chat_template.jinja',
] as const;
const needed = ['config.json', 'tokenizer.json', 'tokenizer_config.json'];
/** Where exporters put the graph of a language model: for transformers.js now and once, and Optimum. */
const stems = ['onnx/model', 'onnx/decoder_model_merged', 'model'] as const;

const configSchema = z.looseObject({ max_position_embeddings: z.int().positive().optional() });
const usualContext = 2048;

/** Exports of language models with a cache, for transformers.js. */
export function writerRecipe(settings: Settings, preferred: PackPrecision): Recipe {
  return (repository, variant) => {
    const missing = needed.find((file) => !repository.paths.includes(file));
    if (missing !== undefined) throw lacks(repository, missing);
    const graph = chooseGraph(repository, stems, { variant, preferred });
    const stem = path.posix.basename(graph.path).replace('decoder_model_merged', 'model');
    return {
      settings: wanted.filter((file) => repository.paths.includes(file)),
      graphs: [graph.path],
      place: (file) => {
        if (file === graph.path) return `${folder}/onnx/${stem}`;
        const isSetting = wanted.some((each) => each === file);
        return isSetting ? `${folder}/${file}` : `${folder}/onnx/${path.posix.basename(file)}`;
      },
      requireKind: async (checkpoint) => {
        await requireModelType(checkpoint, settings.modelType, repository.title);
        if (settings.style === 'chat') await requireChatTemplate(checkpoint);
      },
      describe: (checkpoint) => describe(checkpoint, graph, settings),
    };
  };
}

async function describe(
  checkpoint: Checkpoint,
  chosen: { readonly path: string; readonly precision: PackPrecision },
  settings: Settings,
): Promise<DescribedPack> {
  requireCachedDecoder((await checkpoint.readGraph(chosen.path)).graph);
  const config = await readSettings(checkpoint, 'config.json', configSchema);
  const { otherwise, made } = createAssumptions();
  const context = otherwise(config?.max_position_embeddings, usualContext, {
    field: 'writer.context',
    reason: 'config.json does not say; what small language models usually read',
  });
  const { kind: _, modelType: __, ...own } = settings;
  return {
    sections: { writer: { model: folder, dtype: chosen.precision, context, ...own } },
    assumed: made,
  };
}

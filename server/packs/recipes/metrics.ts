import path from 'node:path';
import * as z from 'zod';
import type { PackGraph, PackPicture, PackPrecision } from '../pack-manifest.ts';
import { requirePorts } from '../roles/require-ports.ts';
import { type Assumptions, createAssumptions } from './assumptions.ts';
import { chooseGraph, lacks } from './choose-graph.ts';
import { readPictureFrame } from './read-picture-frame.ts';
import { readSettings } from './read-settings.ts';
import type { Checkpoint, DescribedPack, Recipe } from './recipe.ts';
import { requireModelType } from './require-model-type.ts';

type Ports = Parameters<typeof requirePorts>[1];

/** A model that places pictures, or captions too, where closeness means likeness. */
export type MetricsModel = {
  /** What config.json calls it. */
  readonly modelType: string;
  /** Its graphs by the names that transformers.js gives them, and what each takes and gives. */
  readonly graphs: Readonly<Record<string, Ports>>;
  readonly hasTokenizer: boolean;
  /** How pictures are brought to it where its files do not say. */
  readonly picture: PackPicture;
};

/** CLIP with its projections, so that pictures and captions can be compared. */
export const clip: MetricsModel = {
  modelType: 'clip',
  graphs: {
    text_model: { inputs: ['input_ids'], outputs: ['text_embeds'] },
    vision_model: { inputs: ['pixel_values'], outputs: ['image_embeds'] },
  },
  hasTokenizer: true,
  picture: {
    ...{ shorterSide: 224, size: 224 },
    mean: [0.48145466, 0.4578275, 0.40821073],
    std: [0.26862954, 0.26130258, 0.27577711],
  },
};

export const dinov2: MetricsModel = {
  modelType: 'dinov2',
  graphs: { model: { inputs: ['pixel_values'], outputs: ['last_hidden_state'] } },
  hasTokenizer: false,
  picture: {
    ...{ shorterSide: 256, size: 224 },
    mean: [0.485, 0.456, 0.406],
    std: [0.229, 0.224, 0.225],
  },
};

const folder = 'metrics';
const settings = ['config.json', 'preprocessor_config.json'];
const tokenizer = ['tokenizer.json', 'tokenizer_config.json'];

/** Exports for transformers.js of models that measure. */
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
        const graphs = new Map<string, PackGraph>();
        for (const { name, file, ports } of chosen) {
          const { graph } = await checkpoint.readGraph(file);
          requirePorts(graph, ports);
          graphs.set(name, graph);
        }
        return describe(checkpoint, model, graphs);
      },
    };
  };
}

async function describe(
  checkpoint: Checkpoint,
  model: MetricsModel,
  graphs: ReadonlyMap<string, PackGraph>,
): Promise<DescribedPack> {
  const assumptions = createAssumptions();
  const picture = await readPictureFrame(checkpoint, {
    ...{ file: 'preprocessor_config.json', section: 'metrics' },
    ...{ usual: model.picture, assumptions },
  });
  const visionModel = graphs.get('vision_model') ?? graphs.get('model');
  if (!visionModel) throw new RangeError('a model that measures sees pictures');
  const textModel = graphs.get('text_model');
  const metrics = textModel
    ? {
        ...{ architecture: 'clip' as const, visionModel, picture, textModel },
        ...{ tokenizer: `${folder}/tokenizer`, tokens: await readTokens(checkpoint, assumptions) },
      }
    : { architecture: 'dinov2' as const, visionModel, picture };
  return { sections: { metrics }, assumed: assumptions.made };
}

const usualTokens = 77;
const configSchema = z.looseObject({
  text_config: z.looseObject({ max_position_embeddings: z.int().positive().optional() }).optional(),
});

async function readTokens(checkpoint: Checkpoint, assumptions: Assumptions): Promise<number> {
  const config = await readSettings(checkpoint, 'config.json', configSchema);
  return assumptions.otherwise(config?.text_config?.max_position_embeddings, usualTokens, {
    field: 'metrics.tokens',
    reason: 'config.json does not say; usual for CLIP',
  });
}

import path from 'node:path';
import * as z from 'zod';
import type { KnownSettings } from '../known-pack.ts';
import type { PackPrecision } from '../pack-manifest.ts';
import { findDecoderNames } from '../roles/find-decoder-names.ts';
import { findPictureNames } from '../roles/find-picture-names.ts';
import { unsupportedGraph } from '../roles/find-ports.ts';
import { createAssumptions } from './assumptions.ts';
import { chooseGraph, lacks } from './choose-graph.ts';
import { readNormalisation } from './read-normalisation.ts';
import { readSettings } from './read-settings.ts';
import type { Checkpoint, DescribedPack, Recipe } from './recipe.ts';
import { requireModelType } from './require-model-type.ts';

type Settings = Extract<KnownSettings, { kind: 'blip' }>;
type Graphs = { readonly vision: string; readonly decoder: string };

const folder = 'captioner';
const tokenizerFiles = ['tokenizer.json', 'tokenizer_config.json', 'vocab.txt'];
const configSchema = z.looseObject({
  text_config: z.looseObject({
    bos_token_id: z.int(),
    sep_token_id: z.int(),
    pad_token_id: z.int(),
  }),
});

/** Exports of BLIP in two graphs without a cache, as tools/export splits it. */
export function blipRecipe(settings: Settings, preferred: PackPrecision): Recipe {
  return (repository, variant) => {
    const { paths } = repository;
    const choose = (stem: string) =>
      chooseGraph(repository, [`${stem}/model`, `onnx/${stem}`], { variant, preferred }).path;
    const graphs = { vision: choose('vision_encoder'), decoder: choose('text_decoder') };
    const isTokenizer = (file: string) => tokenizerFiles.includes(file.replace(/^tokenizer\//, ''));
    for (const file of ['tokenizer.json', 'tokenizer_config.json']) {
      const isThere = paths.includes(file) || paths.includes(`tokenizer/${file}`);
      if (!isThere) throw lacks(repository, file);
    }
    return {
      settings: paths.filter(
        (file) => ['config.json', 'preprocessor_config.json'].includes(file) || isTokenizer(file),
      ),
      graphs: Object.values(graphs),
      place: (file) =>
        isTokenizer(file)
          ? path.posix.join(folder, 'tokenizer', path.posix.basename(file))
          : path.posix.join(folder, file),
      requireKind: (checkpoint) => requireModelType(checkpoint, 'blip', repository.title),
      describe: (checkpoint) => describe(checkpoint, graphs, settings),
    };
  };
}

async function describe(
  checkpoint: Checkpoint,
  graphs: Graphs,
  { kind: _, ...own }: Settings,
): Promise<DescribedPack> {
  const { graph: visionEncoder } = await checkpoint.readGraph(graphs.vision);
  const { graph: textDecoder } = await checkpoint.readGraph(graphs.decoder);
  const { input } = findPictureNames(visionEncoder, 'hidden states', 3);
  findDecoderNames(textDecoder);
  const size = visionEncoder.inputs.find(({ name }) => name === input)?.dims[2];
  if (typeof size !== 'number') {
    throw unsupportedGraph(visionEncoder, 'it does not say how large its pictures are');
  }
  const config = await readSettings(checkpoint, 'config.json', configSchema);
  if (!config) throw new RangeError('config.json was required before');
  const { bos_token_id: begin, sep_token_id: end, pad_token_id: pad } = config.text_config;
  const assumptions = createAssumptions();
  const normalisation = await readNormalisation(checkpoint, assumptions);
  const captioner = {
    ...{ visionEncoder, textDecoder, tokenizer: `${folder}/tokenizer`, size },
    ...normalisation,
    ...{ tokens: { begin, end, pad }, ...own },
  };
  return { sections: { captioner }, assumed: assumptions.made };
}

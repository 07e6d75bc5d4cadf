import type { UnetNames } from '#server/onnx/attention/unet-names.ts';
import { captionWidth } from '../caption-width.ts';
import type { KnownSettings } from '../known-pack.ts';
import type { PackManifest, PackPrecision } from '../pack-manifest.ts';
import { findPictureNames } from '../roles/find-picture-names.ts';
import { unsupportedGraph } from '../roles/find-ports.ts';
import { findTextEncoderNames } from '../roles/find-text-encoder-names.ts';
import { findUnetNames } from '../roles/find-unet-names.ts';
import { createAssumptions } from './assumptions.ts';
import { chooseDiffusionFiles, type DiffusionGraphs } from './choose-diffusion-files.ts';
import { readCaptionTokens } from './read-caption-tokens.ts';
import { readLatents } from './read-latents.ts';
import { readSafety } from './read-safety.ts';
import { readSchedule } from './read-schedule.ts';
import type { Checkpoint, DescribedPack, Recipe } from './recipe.ts';
import { requireDiffusionKind } from './require-diffusion-kind.ts';
import { requirePlainAttention } from './require-plain-attention.ts';
import { requirePrecision } from './require-precision.ts';

type Section = NonNullable<PackManifest['diffusion']>;
type Settings = Extract<KnownSettings, { kind: 'stable-diffusion' }>;

/** λ of the noise regulariser for 4×64×64 latents; it grows with how many there are. */
const fullSizeRegulariser = 20;
const fullSizeLatents = 4 * 64 * 64;

/** Exports of Stable Diffusion as Optimum and diffusers lay them out: a folder for each model. */
export function stableDiffusionRecipe(settings: Settings): Recipe {
  return (repository, variant) => {
    const { graphs, safety, settings: files } = chooseDiffusionFiles(repository, variant);
    return {
      settings: files,
      graphs: [...Object.values(graphs), ...(safety === undefined ? [] : [safety])],
      place: (path) => path,
      requireKind: (checkpoint) => requireDiffusionKind(checkpoint, repository.title),
      describe: (checkpoint) =>
        describe(checkpoint, graphs, { settings, variant, safety, title: repository.title }),
    };
  };
}

async function describe(
  checkpoint: Checkpoint,
  paths: DiffusionGraphs,
  given: {
    readonly settings: Settings;
    readonly variant: PackPrecision | null;
    readonly safety: string | undefined;
    readonly title: string;
  },
): Promise<DescribedPack> {
  const { defaults, preview, original } = given.settings;
  const graphs = {
    vaeEncoder: await checkpoint.readGraph(paths.vae_encoder),
    vaeDecoder: await checkpoint.readGraph(paths.vae_decoder),
    unet: await checkpoint.readGraph(paths.unet),
    textEncoder: await checkpoint.readGraph(paths.text_encoder),
  };
  for (const graph of Object.values(graphs)) requirePrecision(graph, given.variant);
  const { vaeEncoder, vaeDecoder, unet, textEncoder } = graphs;
  findPictureNames(vaeEncoder.graph, 'latents', 4);
  findPictureNames(vaeDecoder.graph, 'picture', 4);
  findTextEncoderNames(textEncoder.graph);
  const names = findUnetNames(unet.graph);
  const assumptions = createAssumptions();
  const { size, latents } = await readLatents(
    checkpoint,
    { unet, vaeDecoder },
    { ...given, assumptions },
  );
  const tokens = await readCaptionTokens(checkpoint, textEncoder.graph, {
    usual: original.tokens,
    assumptions,
  });
  const section = {
    size,
    vaeEncoder: vaeEncoder.graph,
    vaeDecoder: vaeDecoder.graph,
    unet: unet.graph,
    textEncoder: textEncoder.graph,
    tokenizer: 'tokenizer',
    tokens,
    latents,
    schedule: await readSchedule(checkpoint, assumptions),
    defaults: { ...defaults, ...regulariser(latents) },
    preview: preview.map((row) => [...row]),
  };
  requirePlainAttention(unet, names, dimsOfOneRow(section, names));
  const checker =
    given.safety === undefined ? {} : await readSafety(checkpoint, given.safety, assumptions);
  return { sections: { diffusion: section, ...checker }, assumed: assumptions.made };
}

function regulariser({ channels, height, width }: Section['latents']) {
  const strength = (fullSizeRegulariser * channels * height * width) / fullSizeLatents;
  return { regulariserAutoCorrelation: strength, regulariserKl: strength };
}

function dimsOfOneRow(section: Section, names: UnetNames) {
  const { unet, latents, tokens } = section;
  const width = captionWidth(section);
  if (width === null) throw unsupportedGraph(unet, 'nothing says how wide its captions are');
  const timestep = unet.inputs.find(({ name }) => name === names.timestep)?.dims ?? [];
  return {
    [names.sample]: [1, latents.channels, latents.height, latents.width],
    [names.context]: [1, tokens, width],
    [names.timestep]: timestep.map(() => 1),
  };
}

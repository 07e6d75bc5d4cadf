import type { PackPrecision } from '../pack-manifest.ts';
import { chooseGraph, lacks, precisionSuffixes } from './choose-graph.ts';
import { safetyPictureFile } from './read-safety.ts';
import type { Repository } from './recipe.ts';

const folders = ['text_encoder', 'unet', 'vae_encoder', 'vae_decoder'] as const;

/** Where each of the four graphs lies, by its folder. */
export type DiffusionGraphs = Readonly<Record<(typeof folders)[number], string>>;

/**
 * Chooses the files of a Stable Diffusion: its four graphs, tokenizer and settings, and its safety
 * checker where it has one. A repository with one precision calls every graph model.onnx, whichever
 * that is.
 *
 * @throws AppError pack/wrong-kind, pack/unsupported
 */
export function chooseDiffusionFiles(
  repository: Repository,
  variant: PackPrecision | null,
): {
  readonly graphs: DiffusionGraphs;
  /** The safety checker's graph. */
  readonly safety: string | undefined;
  readonly settings: readonly string[];
} {
  const { paths } = repository;
  const choose = (folder: string) => {
    const plain = `${folder}/model.onnx`;
    const isOnly = paths.filter((path) => isGraphIn(folder, path)).length === 1;
    if (isOnly && paths.includes(plain)) return plain;
    return chooseGraph(repository, [`${folder}/model`], { variant, preferred: 'fp32' }).path;
  };
  const graphs = {
    text_encoder: choose('text_encoder'),
    unet: choose('unet'),
    vae_encoder: choose('vae_encoder'),
    vae_decoder: choose('vae_decoder'),
  };
  const wanted = [
    'model_index.json',
    'scheduler/scheduler_config.json',
    ...folders.map((folder) => `${folder}/config.json`),
  ];
  const safety = chooseSafety(paths, variant);
  if (safety !== undefined) wanted.push('safety_checker/config.json', safetyPictureFile);
  return {
    graphs,
    safety,
    settings: [...paths.filter((path) => wanted.includes(path)), ...chooseTokenizer(repository)],
  };
}

const isGraphIn = (folder: string, path: string) =>
  path.startsWith(`${folder}/`) && path.endsWith('.onnx');

/** The safety checker in the precision that is wanted, else in the one that has no name of its own. */
function chooseSafety(paths: readonly string[], variant: PackPrecision | null): string | undefined {
  const names = [`model${precisionSuffixes[variant ?? 'fp32']}`, 'model'];
  return names.map((name) => `safety_checker/${name}.onnx`).find((file) => paths.includes(file));
}

/** The fast tokenizer's one file, or the two that hold the same in the older form. */
function chooseTokenizer(repository: Repository): readonly string[] {
  const files = repository.paths.filter((path) => /^tokenizer\/[\w.-]+\.(json|txt)$/.test(path));
  const whole = files.includes('tokenizer/tokenizer.json');
  if (!whole && !files.includes('tokenizer/vocab.json'))
    throw lacks(repository, 'tokenizer/vocab.json');
  if (!whole && !files.includes('tokenizer/merges.txt'))
    throw lacks(repository, 'tokenizer/merges.txt');
  return files;
}

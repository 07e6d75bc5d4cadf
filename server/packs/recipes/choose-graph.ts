import { AppError } from '#nodes/contract/errors.ts';
import type { PackPrecision } from '../pack-manifest.ts';
import type { Repository } from './recipe.ts';

/** What transformers.js, and those who publish for it, put behind a graph's name for each precision. */
export const precisionSuffixes: Readonly<Record<PackPrecision, string>> = {
  fp32: '',
  fp16: '_fp16',
  q8: '_quantized',
  q4: '_q4',
  q4f16: '_q4f16',
};

/**
 * Chooses the graph of one variant by its name.
 *
 * @param stem path without precision and ".onnx": "onnx/model"
 * @throws AppError pack/unsupported that says which variants there are, pack/wrong-kind when there is none
 */
export function chooseGraph(repository: Repository, stem: string, variant: PackPrecision): string {
  const { name, paths } = repository;
  const path = `${stem}${precisionSuffixes[variant]}.onnx`;
  if (paths.includes(path)) return path;
  const others = Object.entries(precisionSuffixes)
    .filter(([, suffix]) => paths.includes(`${stem}${suffix}.onnx`))
    .map(([precision]) => precision);
  if (others.length === 0) throw lacks(repository, `${stem}.onnx`);
  throw new AppError(
    'pack/unsupported',
    `${name} has no ${path}: of that graph it has ${others.join(', ')}; say which with --variant.`,
    { details: { path, variant, others } },
  );
}

/** A repository that lacks what every model of the kind has. */
export function lacks({ name, paths, title }: Repository, path: string): AppError {
  const graphs = paths.filter((each) => each.endsWith('.onnx'));
  const shown = graphs.slice(0, 5).join(', ');
  const instead = graphs.length === 0 ? ', and no graphs at all' : `; its graphs are ${shown}`;
  return new AppError(
    'pack/wrong-kind',
    `${name} is no export of ${title}: it has no ${path}${instead}.`,
    { details: { path, graphs } },
  );
}

import { AppError } from '#nodes/contract/errors.ts';
import { type PackPrecision, packPrecision } from '../pack-manifest.ts';
import type { Repository } from './recipe.ts';

/** What transformers.js, and those who publish for it, put behind a graph's name for each precision. */
export const precisionSuffixes: Readonly<Record<PackPrecision, string>> = {
  fp32: '',
  fp16: '_fp16',
  q8: '_quantized',
  q4: '_q4',
  q4f16: '_q4f16',
};

/** Precisions in which a repository has a graph, by the names of its files. */
function precisionsOf(paths: readonly string[], stem: string): readonly PackPrecision[] {
  return packPrecision.options.filter((precision) => paths.includes(graphPath(stem, precision)));
}

const graphPath = (stem: string, precision: PackPrecision) =>
  `${stem}${precisionSuffixes[precision]}.onnx`;

/**
 * Chooses the graph of one variant by its name.
 *
 * @param stems paths without precision and ".onnx", "onnx/model"; the first one that there is counts
 * @param wish  the variant that somebody asks for, or null, and the one that is preferred then
 * @throws AppError pack/unsupported that says which variants there are, pack/wrong-kind when there is none
 */
export function chooseGraph(
  repository: Repository,
  stems: readonly [string, ...string[]],
  wish: { readonly variant: PackPrecision | null; readonly preferred: PackPrecision },
): { readonly path: string; readonly precision: PackPrecision } {
  const { name, paths } = repository;
  const stem = stems.find((each) => precisionsOf(paths, each).length > 0);
  if (stem === undefined) throw lacks(repository, `${stems[0]}.onnx`);
  const present = precisionsOf(paths, stem);
  const only = present.length === 1 ? present[0] : undefined;
  const precision = wish.variant ?? only ?? wish.preferred;
  const path = graphPath(stem, precision);
  if (present.includes(precision)) return { path, precision };
  throw new AppError(
    'pack/unsupported',
    `${name} has no ${path}: of that graph it has ${present.join(', ')}; say which with --variant.`,
    { details: { path, present } },
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

import path from 'node:path';
import { AppError } from '#nodes/contract/errors.ts';
import { OnnxError } from '#server/onnx/errors.ts';
import { listWeightFiles } from '#server/onnx/model/weight-files.ts';
import type { PackPrecision } from '../pack-manifest.ts';
import { openCheckpoint } from '../recipes/open-checkpoint.ts';
import type { Recipe } from '../recipes/recipe.ts';
import { readModelOutline } from '../weights/read-model-outline.ts';
import { requireAccepted } from './accepted-files.ts';
import { createTally, type InstallProgress } from './install-progress.ts';
import type { PackFile, PackParts } from './pack-file.ts';
import type { Supply } from './supply.ts';

/**
 * Gathers the files of a pack that has no pack.json: settings first, then graphs, and, when those are
 * what is wanted, the weights that they keep outside. What cannot be used is refused as early as that.
 *
 * @throws AppError pack/*, hub/*, store/full
 */
export async function gatherByRecipe(
  supply: Supply,
  recipe: Recipe,
  given: {
    /** What the model is called. */
    readonly title: string;
    readonly variant: PackPrecision | null;
    readonly onProgress: (progress: InstallProgress) => void;
  },
): Promise<PackParts> {
  const { name } = supply;
  const paths = supply.files.map((file) => file.path);
  const plan = recipe({ name, paths, title: given.title }, given.variant);
  const known = [...plan.settings, ...plan.graphs];
  const likely = [...known, ...likelyWeights(paths, plan.graphs)];
  requireAccepted(likely, name);
  await supply.requireRoom(likely);
  const tally = createTally(sumOf(supply, likely), given.onProgress);
  const settings = await supply.take(plan.settings, tally);
  await plan.requireKind(openCheckpoint(name, settings, plan.place));
  const graphs = await supply.take(plan.graphs, tally);
  const described = await plan.describe(openCheckpoint(name, [...settings, ...graphs], plan.place));
  const weights = await namedWeights(graphs, name);
  requirePresent(weights, paths, name);
  requireAccepted(weights, name);
  await supply.requireRoom([...known, ...weights]);
  tally.expect(sumOf(supply, [...known, ...weights]));
  const files = [...settings, ...graphs, ...(await supply.take(weights, tally))];
  return {
    files: files.map((file) => ({ ...file, path: plan.place(file.path) })),
    mayLink: supply.mayLink,
    origins: [supply.origin()],
    described,
  };
}

/** Files beside graphs that by their names hold weights: for an estimate of what is to come. */
function likelyWeights(paths: readonly string[], graphs: readonly string[]): readonly string[] {
  return paths.filter((each) =>
    graphs.some(
      (graph) =>
        each === path.posix.join(path.posix.dirname(graph), 'weights.pb') ||
        /^[._]data(_\d+)?$/.test(each.startsWith(graph) ? each.slice(graph.length) : ''),
    ),
  );
}

/** The files that graphs really keep weights in. @throws AppError pack/unsafe when one lies elsewhere */
async function namedWeights(graphs: readonly PackFile[], source: string) {
  const named = new Set<string>();
  for (const graph of graphs) {
    try {
      for (const file of listWeightFiles(await readModelOutline(graph.place))) {
        named.add(path.posix.join(path.posix.dirname(graph.path), file));
      }
    } catch (cause) {
      if (!(cause instanceof OnnxError)) throw cause;
      throw new AppError(
        'pack/unsafe',
        `The model ${graph.path} of ${source} is not taken: ${cause.message}`,
        { details: { model: graph.path }, cause },
      );
    }
  }
  return [...named];
}

function requirePresent(weights: readonly string[], paths: readonly string[], source: string) {
  const missing = weights.find((file) => !paths.includes(file));
  if (missing === undefined) return;
  throw new AppError(
    'pack/missing-file',
    `A graph of ${source} keeps weights in ${missing}, which is not there.`,
    { details: { file: missing } },
  );
}

function sumOf(supply: Supply, paths: readonly string[]): number {
  const wanted = new Set(paths);
  return supply.files
    .filter((file) => wanted.has(file.path))
    .reduce((sum, { bytes }) => sum + bytes, 0);
}

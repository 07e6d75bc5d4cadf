import { AppError } from '#nodes/contract/errors.ts';
import { findKnownPack } from '../known-packs.ts';
import type { PackPrecision } from '../pack-manifest.ts';
import { manifestName } from '../read-manifest.ts';
import { findRecipe } from '../recipes/find-recipe.ts';
import { gatherByManifest } from './gather-by-manifest.ts';
import { gatherByRecipe } from './gather-by-recipe.ts';
import type { InstallProgress } from './install-progress.ts';
import type { PackParts } from './pack-file.ts';
import type { Supply } from './supply.ts';

/**
 * Gathers the files of a pack: those that its pack.json names, or else those that the recipe for
 * the known pack of this id chooses.
 *
 * @throws AppError pack/*, hub/*, store/full, usage/invalid
 */
export async function gatherParts(
  supply: Supply,
  wish: {
    readonly id: string;
    readonly variant: PackPrecision | null;
    readonly onProgress: (progress: InstallProgress) => void;
  },
): Promise<PackParts> {
  const { id, variant, onProgress } = wish;
  if (supply.files.some((file) => file.path === manifestName)) {
    if (variant === null) return gatherByManifest(supply, onProgress);
    throw new AppError(
      'usage/invalid',
      `${supply.name} holds a ${manifestName}: such packs have one variant, so leave out --variant.`,
    );
  }
  const known = findKnownPack(id);
  if (!known) throw withoutManifest(supply.name, id);
  return gatherByRecipe(supply, findRecipe(known), { title: known.title, variant, onProgress });
}

/** Refused before anything is fetched. */
function withoutManifest(source: string, id: string): AppError {
  return new AppError(
    'pack/missing-file',
    `${source} has no ${manifestName}, and Tack has no recipe to read it as "${id}": it takes packs as tools/export makes them ("tack packs export ID" says how).`,
    { details: { source, id } },
  );
}

import { AppError } from '#nodes/contract/errors.ts';
import type { ManifestRequest } from '../install/describe-folder.ts';
import type { PackManifest } from '../pack-manifest.ts';

/**
 * Writes the manifest of a pack from the files of a known model.
 *
 * @throws AppError pack/invalid
 */
export async function makeManifest({ id, source }: ManifestRequest): Promise<PackManifest> {
  throw new AppError(
    'pack/invalid',
    `${source} has no pack.json, and Tack has no recipe to put "${id}" together from its files.`,
  );
}

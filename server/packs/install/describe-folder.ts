import { AppError } from '#nodes/contract/errors.ts';
import { findKnownPack } from '../known-packs.ts';
import type { PackManifest } from '../pack-manifest.ts';
import { manifestName, readManifest } from '../read-manifest.ts';
import { makeManifest } from '../recipes/make-manifest.ts';
import type { DescribedPack } from '../recipes/recipe.ts';

type ManifestRequest = {
  readonly folder: string;
  readonly id: string;
  readonly files: readonly {
    readonly path: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
  readonly source: string;
};

/**
 * Describes a folder as a pack: by the pack.json it holds, held against the files that are really
 * there, or by what a recipe read of a known model.
 *
 * @throws AppError pack/invalid, pack/missing-file, pack/damaged
 */
export async function describeFolder(
  request: ManifestRequest,
  described: DescribedPack | null,
): Promise<PackManifest> {
  const known = findKnownPack(request.id);
  if (described && known) {
    const files = [...request.files].sort((one, other) => (one.path < other.path ? -1 : 1));
    return makeManifest(known, described, { files, source: request.source });
  }
  const { manifest } = await readManifest(request.folder);
  for (const listed of manifest.files) requireSame(listed, request);
  return { ...manifest, id: request.id, source: request.source };
}

function requireSame(listed: PackManifest['files'][number], request: ManifestRequest): void {
  const { source, files } = request;
  const file = files.find(({ path }) => path === listed.path);
  if (!file) {
    throw new AppError(
      'pack/missing-file',
      `The ${manifestName} of ${source} names ${listed.path}, which is not there.`,
    );
  }
  if (file.sha256 === listed.sha256 && file.bytes === listed.bytes) return;
  throw new AppError(
    'pack/damaged',
    `The file ${listed.path} of ${source} is not the one that its ${manifestName} describes.`,
    { details: { expected: listed, found: file } },
  );
}

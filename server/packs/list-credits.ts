import type { Credit } from '#nodes/contract/credit.ts';
import { AppError } from '#nodes/contract/errors.ts';
import { findPackFolders } from './find-pack-folders.ts';
import { findKnownPack } from './known-packs.ts';
import { readManifest } from './read-manifest.ts';

/**
 * Says which packs took part in a result, and under which licences. Reads manifests only.
 *
 * @param digests the digest of each pack that took part, by its id
 */
export async function listCredits(
  packsFolders: readonly string[],
  digests: Readonly<Record<string, string>>,
): Promise<readonly Credit[]> {
  const folders = await findPackFolders(packsFolders);
  return Promise.all(
    Object.entries(digests).map(([pack, digest]) => credit(pack, digest, folders.get(pack))),
  );
}

async function credit(pack: string, digest: string, folder: string | undefined): Promise<Credit> {
  const known = findKnownPack(pack);
  const here = folder === undefined ? null : await readIfSound(folder);
  return {
    pack,
    title: here?.manifest.title ?? known?.title ?? pack,
    licence: known?.licence.name ?? here?.manifest.licence ?? null,
    url: known?.licence.url ?? null,
    limits: known?.licence.limits ?? here?.manifest.limits ?? null,
    isSame: here?.digest === digest,
  };
}

async function readIfSound(folder: string) {
  return readManifest(folder).catch((error: unknown) => {
    if (error instanceof AppError) return null;
    throw error;
  });
}

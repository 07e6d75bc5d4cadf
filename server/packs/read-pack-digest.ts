import { findPack } from './find-pack.ts';
import { readManifest } from './read-manifest.ts';

/**
 * The digest of a pack, without hashing its files.
 *
 * @throws AppError pack/unknown, pack/missing-file, pack/invalid
 */
export async function readPackDigest(packsFolders: readonly string[], id: string): Promise<string> {
  return (await readManifest(await findPack(packsFolders, id))).digest;
}

import { AppError } from '#nodes/contract/errors.ts';
import { findPack } from './find-pack.ts';
import type { PackManifest } from './pack-manifest.ts';
import { manifestName, readManifest } from './read-manifest.ts';
import { readVerificationRecord, writeVerificationRecord } from './verification-record.ts';
import { type VerifyGiven, verifyFiles } from './verify-files.ts';
import { checkWeights } from './weights/check-weights.ts';

export type OpenedPack = {
  readonly folder: string;
  readonly manifest: PackManifest;
  /** SHA-256 of pack.json, hexadecimal: it names every byte of the pack, because the manifest holds their hashes. */
  readonly digest: string;
};

/**
 * Opens a pack: reads its manifest and makes sure that every file is there and unchanged, and that no
 * model keeps weights in any other.
 *
 * @param places.recordsFolder  where it is noted which files were already hashed
 * @param given                 who is told of what has to be hashed, which may take a while; what stops it
 * @throws AppError pack/unknown, pack/missing-file, pack/damaged, pack/invalid, pack/unsafe
 */
export async function openPack(
  places: { readonly packsFolders: readonly string[]; readonly recordsFolder: string },
  id: string,
  given: VerifyGiven = {},
): Promise<OpenedPack> {
  const folder = await findPack(places.packsFolders, id);
  const { manifest, digest } = await readManifest(folder);
  if (manifest.id !== id) {
    throw new AppError('pack/invalid', `The pack in ${folder} calls itself "${manifest.id}".`);
  }
  const known = await readVerificationRecord(places.recordsFolder, folder);
  const files = await verifyFiles({ folder, manifest }, known, given);
  // With the manifest itself: another list of files lets models keep weights elsewhere.
  const record = { ...files, [manifestName]: { bytes: 0, modifiedMs: 0, sha256: digest } };
  if (JSON.stringify(record) !== JSON.stringify(known)) {
    await checkWeights({ folder, manifest });
    await writeVerificationRecord(places.recordsFolder, folder, record);
  }
  return { folder, manifest, digest };
}

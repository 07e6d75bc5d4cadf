import { findPack } from './find-pack.ts';
import { readManifest } from './read-manifest.ts';
import { writeVerificationRecord } from './verification-record.ts';
import { type VerifyGiven, verifyFiles } from './verify-files.ts';

/**
 * Hashes every file of a pack anew, whatever is remembered of it.
 *
 * @returns how many files and bytes were looked at
 * @throws  AppError pack/unknown, pack/missing-file, pack/damaged, pack/invalid
 */
export async function verifyPack(
  places: { readonly packsFolders: readonly string[]; readonly recordsFolder: string },
  id: string,
  given: VerifyGiven = {},
): Promise<{ readonly files: number; readonly bytes: number; readonly digest: string }> {
  const folder = await findPack(places.packsFolders, id);
  const { manifest, digest } = await readManifest(folder);
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  const record = await verifyFiles({ folder, manifest }, {}, given);
  await writeVerificationRecord(places.recordsFolder, folder, record);
  return { files: manifest.files.length, bytes, digest };
}

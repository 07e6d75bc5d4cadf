import { AppError } from '#nodes/contract/errors.ts';
import type { PackManifest } from './pack-manifest.ts';
import { readManifest } from './read-manifest.ts';
import { readVerificationRecord } from './verification-record.ts';
import { measureFile } from './verify-files.ts';

/** What a quick look at a pack tells. */
export type PackLook = {
  readonly id: string;
  readonly bytes: number;
  /** Whether every file was hashed since it last changed; one that was not is hashed on its next use. */
  readonly isHashed: boolean;
  /** What is wrong with it; null where every file is there and has its size. */
  readonly problem: { readonly code: string; readonly message: string } | null;
};

/** Looks whether every file of a pack is there and has its size, and hashes none. */
export async function lookOverPack(
  recordsFolder: string,
  [id, folder]: readonly [string, string],
): Promise<PackLook> {
  try {
    const { manifest } = await readManifest(folder);
    const isHashed = await measure({ folder, manifest }, recordsFolder);
    const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
    return { id, bytes, isHashed, problem: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message } = error;
    return { id, bytes: 0, isHashed: false, problem: { code, message } };
  }
}

async function measure(
  pack: { readonly folder: string; readonly manifest: PackManifest },
  recordsFolder: string,
): Promise<boolean> {
  const known = await readVerificationRecord(recordsFolder, pack.folder);
  let isHashed = true;
  for (const file of pack.manifest.files) {
    const { bytes, modifiedMs } = await measureFile(pack, file);
    const then = known[file.path];
    isHashed &&=
      then?.bytes === bytes && then.modifiedMs === modifiedMs && then.sha256 === file.sha256;
  }
  return isHashed;
}

import { stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#nodes/contract/errors.ts';
import { type HashGiven, hashFile } from './hash-file.ts';
import type { PackManifest } from './pack-manifest.ts';
import type { VerificationRecord } from './verification-record.ts';

type Pack = { readonly folder: string; readonly manifest: PackManifest };
type PackFile = PackManifest['files'][number];

function damaged(pack: Pack, file: PackFile, found: Record<string, unknown>) {
  return new AppError(
    'pack/damaged',
    `The file ${file.path} of the pack "${pack.manifest.id}" is not what it should be: install the pack again.`,
    { details: { folder: pack.folder, expected: file, found } },
  );
}

/**
 * Makes sure that a file of a pack is there and has its size.
 *
 * @throws AppError pack/missing-file, pack/damaged
 */
export async function measureFile(pack: Pack, file: PackFile) {
  const place = path.join(pack.folder, file.path);
  const { size, mtimeMs } = await stat(place).catch((cause) => {
    throw new AppError(
      'pack/missing-file',
      `The pack "${pack.manifest.id}" lacks its file ${file.path}: install the pack again.`,
      { details: { folder: pack.folder }, cause },
    );
  });
  if (size !== file.bytes) throw damaged(pack, file, { bytes: size });
  return { place, bytes: size, modifiedMs: mtimeMs };
}

async function verifyFile(
  pack: Pack,
  file: PackFile,
  known: VerificationRecord[string] | undefined,
  given: HashGiven,
) {
  const { place, bytes, modifiedMs } = await measureFile(pack, file);
  const same = known?.bytes === bytes && known.modifiedMs === modifiedMs;
  const sha256 = same ? known.sha256 : await hashFile(place, given);
  if (sha256 !== file.sha256) throw damaged(pack, file, { sha256 });
  return { bytes, modifiedMs, sha256 };
}

/**
 * Compares every file of a pack with its manifest.
 *
 * @param known  an earlier record: a file of the same size and time is not hashed again
 * @param given  who is told of the bytes that are hashed, and what stops it
 * @returns      the record of what was found
 * @throws       AppError pack/missing-file, pack/damaged
 */
export async function verifyFiles(
  pack: Pack,
  known: VerificationRecord,
  given: HashGiven = {},
): Promise<VerificationRecord> {
  const record: VerificationRecord = {};
  for (const file of pack.manifest.files) {
    record[file.path] = await verifyFile(pack, file, known[file.path], given);
  }
  return record;
}

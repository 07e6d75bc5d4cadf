import { stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#nodes/contract/errors.ts';
import { hashFile } from './hash-file.ts';
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

/** Who is told of each piece that is hashed, and of how many bytes are hashed in all; and what stops it. */
export type VerifyGiven = {
  readonly signal?: AbortSignal;
  readonly onBytes?: (bytes: number, totalBytes: number) => void;
};

/** A file's size and time, and its hash where it is known from an earlier time. */
async function recallFile(pack: Pack, file: PackFile, known: VerificationRecord) {
  const measured = await measureFile(pack, file);
  const before = known[file.path];
  const isSame = before?.bytes === measured.bytes && before.modifiedMs === measured.modifiedMs;
  return { file, ...measured, known: isSame ? before.sha256 : null };
}

/**
 * Compares every file of a pack with its manifest.
 *
 * @param known  an earlier record: a file of the same size and time is not hashed again
 * @returns      the record of what was found
 * @throws       AppError pack/missing-file, pack/damaged
 */
export async function verifyFiles(
  pack: Pack,
  known: VerificationRecord,
  { signal, onBytes }: VerifyGiven = {},
): Promise<VerificationRecord> {
  const files = [];
  for (const file of pack.manifest.files) files.push(await recallFile(pack, file, known));
  const totalBytes = files.reduce((sum, file) => sum + (file.known === null ? file.bytes : 0), 0);
  const hashing = {
    ...(signal && { signal }),
    ...(onBytes && { onBytes: (bytes: number) => onBytes(bytes, totalBytes) }),
  };
  const record: VerificationRecord = {};
  for (const { file, place, bytes, modifiedMs, known } of files) {
    const sha256 = known ?? (await hashFile(place, hashing));
    if (sha256 !== file.sha256) throw damaged(pack, file, { sha256 });
    record[file.path] = { bytes, modifiedMs, sha256 };
  }
  return record;
}

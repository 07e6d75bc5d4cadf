import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar';
import { AppError } from '#nodes/contract/errors.ts';
import { verifyArtifact } from '#server/store/artifact-rows/verify-artifact.ts';
import { isDiskFull } from '#server/store/explain-write-error.ts';
import {
  addedTables,
  type BackupManifest,
  backupManifestSchema,
  backupTableNames,
} from './backup-manifest.ts';

const expectedFile = new RegExp(
  `^(manifest\\.json|artifacts\\.txt|artifacts/[0-9a-f]{64}|rows/(${backupTableNames.join('|')})\\.ndjson)$`,
);

/** A backup that was unpacked and found whole. */
export type UnpackedBackup = {
  readonly folder: string;
  readonly manifest: BackupManifest;
  readonly artifacts: readonly string[];
};

/**
 * Unpacks a backup and verifies every part of it.
 *
 * @param folder an empty one
 * @throws AppError file/not-found; file/unreadable when it is damaged, cut off, or no backup;
 * store/full
 */
export async function unpackBackup(
  file: string,
  folder: string,
  signal: AbortSignal,
): Promise<UnpackedBackup> {
  await stat(file).catch((cause) => {
    throw new AppError('file/not-found', `There is no file ${file}.`, { cause });
  });
  try {
    await verifyGzip(file);
    await extract({
      ...{ file, cwd: folder, strict: true, preserveOwner: false, noMtime: true },
      maxDecompressionRatio: Number.POSITIVE_INFINITY, // a person's own file; rows repeat themselves
      filter: (path, entry) => expectedFile.test(path) && 'type' in entry && entry.type === 'File',
    });
    const manifest = await readManifest(folder);
    await verifyTables(folder, manifest);
    return { folder, manifest, artifacts: await verifyArtifacts(folder, manifest, signal) };
  } catch (cause) {
    if (isDiskFull(cause) || signal.aborted) throw cause;
    throw new AppError('file/unreadable', `${file} is no Tack backup, or a damaged one.`, {
      cause,
      details: { file },
    });
  }
}

/** Finds what is cut off or changed before anything is unpacked. */
async function verifyGzip(file: string): Promise<void> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  await pipeline(createReadStream(file), createGunzip(), nowhere);
}

async function readManifest(folder: string): Promise<BackupManifest> {
  return backupManifestSchema.parse(
    JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')),
  );
}

async function verifyTables(folder: string, { tables, migrations }: BackupManifest): Promise<void> {
  const names = tables.map(({ table }) => table);
  const wanted = backupTableNames.filter((table) => {
    const migration = addedTables[table];
    return migration === undefined || migrations.includes(migration);
  });
  if (names.join() !== wanted.join()) throw new RangeError(`It holds ${names.join()}.`);
  for (const { table, sha256 } of tables) {
    await verifyFile(join(folder, 'rows', `${table}.ndjson`), sha256);
  }
}

async function verifyArtifacts(
  folder: string,
  { artifacts }: BackupManifest,
  signal: AbortSignal,
): Promise<string[]> {
  const list = join(folder, 'artifacts.txt');
  await verifyFile(list, artifacts.sha256);
  const hashes = (await readFile(list, 'utf8')).split('\n').slice(0, -1);
  for (const hash of hashes) {
    signal.throwIfAborted();
    const bytes = await readFile(join(folder, 'artifacts', hash));
    if (!(await verifyArtifact(hash, bytes))) throw new RangeError(`${hash} is another value.`);
  }
  return hashes;
}

async function verifyFile(file: string, sha256: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const found = hash.digest('hex');
  if (found !== sha256) throw new RangeError(`${file} has the SHA-256 ${found}, not ${sha256}.`);
}

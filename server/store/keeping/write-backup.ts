import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create } from 'tar';
import type { Database, Transaction } from '#server/store/database/open-database.ts';
import { explainWriteError } from '#server/store/explain-write-error.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { type BackupManifest, backupTableNames } from './backup-manifest.ts';
import { dumpTable } from './dump-table.ts';
import { inStagingFolder } from './in-staging-folder.ts';
import { listMigrations } from './list-migrations.ts';
import { listReferences } from './list-references.ts';
import { stageArtifacts } from './stage-artifacts.ts';

const hourMs = 3_600_000;

/** What a backup came to. `missing`: values that should have been there. */
export type WrittenBackup = {
  readonly manifest: BackupManifest;
  readonly bytes: number;
  readonly missing: number;
};

/**
 * Writes all rows as of one moment and the artifacts that they refer to into one file, a `.tar.gz`
 * that is there whole or not at all.
 *
 * @param wish.tack the version of this Tack
 * @throws AppError file/not-writable, store/full
 */
export async function writeBackup(
  database: Database,
  folders: StoreFolders,
  wish: { readonly file: string; readonly tack: string; readonly signal: AbortSignal },
): Promise<WrittenBackup> {
  const { file, tack, signal } = wish;
  return inStagingFolder(folders, async (folder) => {
    const createdAt = new Date().toISOString();
    const dump = await database.$transaction((transaction) => dumpRows(transaction, folder), {
      isolationLevel: 'RepeatableRead',
      timeout: hourMs,
    });
    const { references, expected, ...rows } = dump;
    const place = { folder, signal };
    const { staged, ...artifacts } = await stageArtifacts(folders, references, place);
    const manifest = {
      format: 'tack-backup',
      version: 1,
      tack,
      createdAt,
      ...rows,
      artifacts,
    } as const;
    await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    signal.throwIfAborted();
    const bytes = await pack(folder, file);
    return { manifest, bytes, missing: expected.filter((hash) => !staged.has(hash)).length };
  });
}

async function dumpRows(transaction: Transaction, folder: string) {
  await mkdir(join(folder, 'rows'));
  const tables = [];
  for (const table of backupTableNames) {
    tables.push(await dumpTable(transaction, table, join(folder, 'rows', `${table}.ndjson`)));
  }
  const kept = await listReferences(transaction);
  const known = await transaction.artifact.findMany({ select: { hash: true } });
  return {
    tables,
    migrations: await listMigrations(transaction),
    references: await listReferences(transaction, 'all'),
    expected: known.map(({ hash }) => hash).filter((hash) => kept.has(hash)),
  };
}

/** Bytes of the file. */
async function pack(folder: string, file: string): Promise<number> {
  const part = `${file}.${randomUUID()}.part`;
  const contents = ['manifest.json', 'rows', 'artifacts.txt', 'artifacts'];
  try {
    await create(
      { cwd: folder, file: part, gzip: { level: 1 }, portable: true, mode: 0o600 },
      contents,
    );
    await sync(part);
    await rename(part, file);
    return (await stat(file)).size;
  } catch (error) {
    await rm(part, { force: true });
    throw explainWriteError(error, file);
  }
}

async function sync(file: string): Promise<void> {
  await using handle = await open(file, 'r+');
  await handle.sync();
}

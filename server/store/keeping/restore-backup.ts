import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#nodes/contract/errors.ts';
import { artifactFile } from '#server/store/artifact-files.ts';
import type { Database, Transaction } from '#server/store/database/open-database.ts';
import { Prisma } from '#server/store/generated/client.ts';
import { requireRest } from '#server/store/require-rest.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { writeFileSafely } from '#server/store/write-file-safely.ts';
import { type BackupManifest, backupTableNames } from './backup-manifest.ts';
import { inStagingFolder } from './in-staging-folder.ts';
import { listColumns } from './list-columns.ts';
import { listMigrations } from './list-migrations.ts';
import { loadTable } from './load-table.ts';
import { requeueInterrupted } from './requeue-interrupted.ts';
import { type UnpackedBackup, unpackBackup } from './unpack-backup.ts';

const hourMs = 3_600_000;

/**
 * Brings back what a backup holds: its artifacts first, then all rows in one transaction. Nothing is
 * changed before all of the backup was verified.
 *
 * @param wish.replace gives up what the database holds; otherwise it has to be empty
 * @returns            the backup's manifest, and how many runs go on from where they were
 * @throws AppError usage/invalid when there is something to lose; store/newer when a newer Tack
 * wrote the backup; store/unavailable while something runs; file/*, store/full
 */
export async function restoreBackup(
  database: Database,
  folders: StoreFolders,
  wish: { readonly file: string; readonly replace: boolean; readonly signal: AbortSignal },
): Promise<{ readonly manifest: BackupManifest; readonly requeued: number }> {
  const { file, replace, signal } = wish;
  await requireRest(folders);
  if (!replace) await requireEmpty(database, folders);
  return inStagingFolder(folders, async (folder) => {
    const backup = await unpackBackup(file, folder, signal);
    await requireKnown(database, backup.manifest);
    await restoreArtifacts(folders, backup, signal);
    const requeued = await database.$transaction(
      async (transaction) => {
        await lockTables(transaction);
        if (!replace) await requireEmpty(transaction, folders);
        await restoreRows(transaction, backup);
        return requeueInterrupted(transaction);
      },
      { timeout: hourMs },
    );
    return { manifest: backup.manifest, requeued };
  });
}

async function requireEmpty(transaction: Transaction, { home }: StoreFolders): Promise<void> {
  const counts = [
    await transaction.workflow.count(),
    await transaction.run.count(),
    await transaction.direction.count(),
  ];
  if (counts.every((count) => count === 0)) return;
  throw new AppError(
    'usage/invalid',
    `There are workflows, runs or directions in ${home} already; --replace gives them up for those of the backup.`,
  );
}

async function requireKnown(
  database: Database,
  { migrations, tack }: BackupManifest,
): Promise<void> {
  const known = await listMigrations(database);
  const unknown = migrations.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new AppError(
    'store/newer',
    `The backup was written by a newer Tack (${tack}, which has '${unknown}'); restore it with that one.`,
    { details: { tack, migration: unknown } },
  );
}

async function restoreArtifacts(
  folders: StoreFolders,
  { folder, artifacts }: UnpackedBackup,
  signal: AbortSignal,
): Promise<void> {
  for (const hash of artifacts) {
    signal.throwIfAborted();
    const bytes = await readFile(join(folder, 'artifacts', hash));
    const place = { temporary: folders.temporary, mode: 0o600 };
    await writeFileSafely(artifactFile(folders, hash), bytes, place);
  }
}

async function lockTables(transaction: Transaction): Promise<void> {
  const tables = backupTableNames.map((table) => `"${table}"`).join(', ');
  await transaction.$executeRaw(Prisma.raw(`LOCK TABLE ${tables} IN ACCESS EXCLUSIVE MODE`));
}

async function restoreRows(transaction: Transaction, backup: UnpackedBackup): Promise<void> {
  const tables = backupTableNames.map((table) => `"${table}"`).join(', ');
  await transaction.$executeRaw(Prisma.raw(`TRUNCATE ${tables}`));
  for (const dump of backup.manifest.tables) {
    const columns = await listColumns(transaction, dump.table);
    const unknown = dump.columns.find((column) => !columns.includes(column));
    if (unknown !== undefined) throw new RangeError(`${dump.table} has no column ${unknown}.`);
    await loadTable(transaction, dump, join(backup.folder, 'rows', `${dump.table}.ndjson`));
  }
}

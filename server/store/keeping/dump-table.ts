import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Transaction } from '#server/store/database/open-database.ts';
import { Prisma } from '#server/store/generated/client.ts';
import { type BackupManifest, type BackupTable, backupTables } from './backup-manifest.ts';
import { listColumns } from './list-columns.ts';

const rowsAtOnce = 100;

/** Writes every row of a table to a file, one JSON object a line in the order of the key. */
export async function dumpTable(
  transaction: Transaction,
  table: BackupTable,
  file: string,
): Promise<BackupManifest['tables'][number]> {
  const columns = await listColumns(transaction, table);
  const hash = createHash('sha256');
  let rows = 0;
  await using handle = await open(file, 'wx', 0o600);
  for await (const batch of readRows(transaction, table)) {
    const text = batch.map((row) => `${row}\n`).join('');
    hash.update(text);
    await handle.write(text);
    rows += batch.length;
  }
  return { table, columns, rows, sha256: hash.digest('hex') };
}

/** Rows as the database's own JSON, in batches; the transaction sees one moment throughout. */
async function* readRows(transaction: Transaction, table: BackupTable) {
  const key = backupTables[table].map((column) => `"${column}"`).join(', ');
  const select = `SELECT to_jsonb(t)::text AS row FROM "${table}" t ORDER BY ${key}`;
  await transaction.$executeRaw(Prisma.raw(`DECLARE dump NO SCROLL CURSOR FOR ${select}`));
  const fetch = Prisma.raw(`FETCH ${rowsAtOnce} FROM dump`);
  for (;;) {
    const batch = await transaction.$queryRaw<{ row: string }[]>(fetch);
    if (batch.length === 0) break;
    yield batch.map(({ row }) => row);
  }
  await transaction.$executeRaw`CLOSE dump`;
}

import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Transaction } from '#server/store/database/open-database.ts';
import { Prisma } from '#server/store/generated/client.ts';
import type { BackupManifest } from './backup-manifest.ts';

const rowsAtOnce = 200;
const lettersAtOnce = 4_000_000;

/**
 * Puts the rows of a dumped table back. Columns that the dump does not have get their defaults.
 *
 * @param columns names that are columns of this table
 */
export async function loadTable(
  transaction: Transaction,
  { table, columns }: BackupManifest['tables'][number],
  file: string,
): Promise<void> {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const insert = Prisma.raw(`INSERT INTO "${table}" (${names}) SELECT ${names}`);
  const type = Prisma.raw(`NULL::"${table}"`);
  for await (const rows of readBatches(file)) {
    const json = `[${rows.join(',')}]`;
    await transaction.$executeRaw`${insert} FROM jsonb_populate_recordset(${type}, ${json}::jsonb)`;
  }
}

async function* readBatches(file: string): AsyncGenerator<string[]> {
  let batch: string[] = [];
  let letters = 0;
  for await (const line of createInterface({ input: createReadStream(file) })) {
    batch.push(line);
    letters += line.length;
    if (batch.length < rowsAtOnce && letters < lettersAtOnce) continue;
    yield batch;
    batch = [];
    letters = 0;
  }
  if (batch.length > 0) yield batch;
}

import type { Transaction } from '#server/store/database/open-database.ts';
import type { BackupTable } from './backup-manifest.ts';

/** Names of a table's columns, in their order. */
export async function listColumns(transaction: Transaction, table: BackupTable): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ name: string }[]>`
    SELECT column_name::text AS name FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name = ${table} ORDER BY ordinal_position`;
  return rows.map(({ name }) => name);
}

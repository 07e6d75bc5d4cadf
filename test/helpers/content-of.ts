import type { Database } from '#server/store/database/open-database.ts';
import { backupTableNames } from '#server/store/keeping/backup-manifest.ts';

/** Every row of every table, as the database's own text. */
export async function contentOf(database: Database): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {};
  for (const table of backupTableNames) {
    const rows = await database.$queryRawUnsafe<{ row: string }[]>(
      `SELECT to_jsonb(t)::text AS row FROM "${table}" t ORDER BY 1`,
    );
    content[table] = rows.map(({ row }) => row);
  }
  return content;
}

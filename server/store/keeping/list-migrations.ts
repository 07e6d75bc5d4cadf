import type { Transaction } from '#server/store/database/open-database.ts';

/** Names of the migrations that a database was made with, in their order. */
export async function listMigrations(transaction: Transaction): Promise<string[]> {
  const rows = await transaction.$queryRaw<{ name: string }[]>`
    SELECT migration_name::text AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`;
  return rows.map(({ name }) => name);
}

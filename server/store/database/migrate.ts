import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { AppError } from '#nodes/contract/errors.ts';
import type { PostgresAddress } from '#server/store/postgres/postgres-address.ts';
import { sha256 } from '#server/store/sha256.ts';

const ownMigrations = fileURLToPath(new URL('../../../prisma/migrations', import.meta.url));

/** The advisory lock that Prisma's own migrations take. */
const migrationLock = 72_707_369;

const historyTable = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

/**
 * Applies the migrations that this database has not seen, each in one transaction, one starter at a
 * time. Its history is Prisma's own, so `prisma migrate` can go on with the same database.
 *
 * @throws AppError store/newer when the database knows a migration that is not ours; store/damaged
 * when one of ours was changed after it was applied
 */
export async function migrate(address: PostgresAddress, folder = ownMigrations): Promise<void> {
  const client = new Client(address);
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await client.query(historyTable);
    const migrations = await readMigrations(folder);
    const applied = await readHistory(client, migrations);
    for (const migration of migrations) {
      if (!applied.has(migration.name)) await apply(client, migration);
    }
  } finally {
    await client.end();
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.toSorted().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: sha256(sql) };
    }),
  );
}

/** Names of those applied. */
async function readHistory(client: Client, migrations: readonly Migration[]): Promise<Set<string>> {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    'SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
  );
  for (const { migration_name: name, checksum } of rows) {
    const migration = known.get(name);
    if (!migration) {
      throw new AppError(
        'store/newer',
        `The database was made by a newer Tack (it has '${name}'); start that one, or use another TACK_HOME.`,
        { details: { migration: name } },
      );
    }
    if (migration.checksum !== checksum) {
      throw new AppError(
        'store/damaged',
        `The migration '${name}' is not the one that this database was made with.`,
        { details: { migration: name } },
      );
    }
  }
  return new Set(rows.map((row) => row.migration_name));
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

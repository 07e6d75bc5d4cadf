import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { migrate } from '#server/store/database/migrate.ts';
import { type Database, openDatabase } from '#server/store/database/open-database.ts';
import { openPostgres, type Postgres } from '#server/store/postgres/open-postgres.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Where a scratch PostgreSQL lies: the programs are copied once for all tests when root needs that. */
export async function scratchPlace() {
  const folder = await temporaryFolder();
  return { folder: join(folder, 'pg'), openFolder: '/var/lib/tack-test' };
}

/** A PostgreSQL of its own for one test, gone with it. */
export async function scratchPostgres(): Promise<Postgres> {
  const place = await scratchPlace();
  const postgres = await openPostgres(place);
  onTestFinished(async () => {
    await postgres.close();
    if ('host' in postgres.address) await rm(postgres.address.host, { recursive: true });
  });
  return postgres;
}

/** A migrated database of its own for one test, gone with it. */
export async function scratchDatabase(): Promise<{ database: Database; postgres: Postgres }> {
  const postgres = await scratchPostgres();
  await migrate(postgres.address);
  const database = openDatabase(postgres.address);
  onTestFinished(() => database.$disconnect());
  return { database, postgres };
}

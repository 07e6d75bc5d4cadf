import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { migrate } from '#server/store/database/migrate.ts';
import type { PostgresAddress } from '#server/store/postgres/postgres-address.ts';
import { scratchPostgres } from '#test/helpers/scratch-postgres.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

async function migrations(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, sql] of Object.entries(files)) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'migration.sql'), sql);
  }
  return folder;
}

async function query(address: PostgresAddress, sql: string) {
  const client = new Client(address);
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows;
}

test('applies each migration once, whoever starts at the same time', async () => {
  const { address } = await scratchPostgres();
  await Promise.all(Array.from({ length: 6 }, () => migrate(address)));
  await migrate(address);
  const rows = await query(address, 'SELECT migration_name FROM _prisma_migrations');
  expect(rows.map(({ migration_name }) => migration_name)).toEqual([
    '0001_workflows_and_runs',
    '0002_pictures_and_durations',
    '0003_directions',
    '0004_direction_previews',
    '0005_runs_aside',
  ]);
  expect(await query(address, 'SELECT "isPaused" FROM "Queue"')).toEqual([{ isPaused: false }]);
});

test('leaves nothing of a migration that fails', async () => {
  const { address } = await scratchPostgres();
  const folder = await migrations({ '0001_half': 'CREATE TABLE half (id INT); SELECT 1 / 0;' });
  await expect(migrate(address, folder)).rejects.toThrow('division by zero');
  expect(await query(address, "SELECT to_regclass('half') AS found")).toEqual([{ found: null }]);
});

test('refuses a migration that was changed, and a database that is newer', async () => {
  const { address } = await scratchPostgres();
  await migrate(address, await migrations({ '0001_a': 'SELECT 1', '0002_b': 'SELECT 2' }));
  const changed = await migrations({ '0001_a': 'SELECT 3', '0002_b': 'SELECT 2' });
  await expect(migrate(address, changed)).rejects.toMatchObject({ code: 'store/damaged' });
  const older = await migrations({ '0001_a': 'SELECT 1' });
  await expect(migrate(address, older)).rejects.toMatchObject({ code: 'store/newer' });
});

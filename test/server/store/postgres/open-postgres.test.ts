import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { expect, test } from 'vitest';
import { openPostgres, type Postgres } from '#server/store/postgres/open-postgres.ts';
import { scratchPlace } from '#test/helpers/scratch-postgres.ts';

async function answers({ address }: Postgres): Promise<boolean> {
  const client = new Client(address);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function serverId({ address }: Postgres): Promise<number> {
  if (!('host' in address)) throw new Error('This one is not ours.');
  return Number((await readFile(join(address.host, 'data/postmaster.pid'), 'utf8')).split('\n')[0]);
}

async function remove({ address }: Postgres) {
  if ('host' in address) await rm(address.host, { recursive: true });
}

test('creates a cluster, and ends it with the last of those who hold it', async () => {
  const place = await scratchPlace();
  const first = await openPostgres(place);
  const second = await openPostgres(place);
  await first.close();
  expect(await answers(second)).toBe(true);
  await second.close();
  expect(await answers(second)).toBe(false);
  await remove(second);
});

test('ends in one server when two start at once, on an empty folder', async () => {
  const place = await scratchPlace();
  const both = await Promise.all([openPostgres(place), openPostgres(place)]);
  const [one, other] = await Promise.all(both.map(serverId));
  expect(one).toBe(other);
  for (const postgres of both) await postgres.close();
  await remove(both[0]);
});

test('can be opened while another stops it', async () => {
  const place = await scratchPlace();
  let held = await openPostgres(place);
  for (let round = 0; round < 5; round += 1) {
    const [next] = await Promise.all([openPostgres(place), held.close()]);
    expect(await answers(next)).toBe(true);
    held = next;
  }
  await held.close();
  await remove(held);
});

test('starts again after its server was killed, with all that was committed', async () => {
  const place = await scratchPlace();
  const first = await openPostgres(place);
  const client = new Client(first.address);
  client.on('error', () => {});
  await client.connect();
  await client.query('CREATE TABLE kept AS SELECT 7 AS figure');
  process.kill(await serverId(first), 'SIGKILL');
  const second = await openPostgres(place);
  const again = new Client(second.address);
  await again.connect();
  expect((await again.query('SELECT figure FROM kept')).rows).toEqual([{ figure: 7 }]);
  await again.end();
  await first.close();
  await second.close();
  await remove(second);
});

test('refuses a folder whose path is too long for a socket', async () => {
  const { folder, openFolder } = await scratchPlace();
  const deep = {
    folder: join(folder, 'x'.repeat(100)),
    openFolder: join(openFolder, 'y'.repeat(100)),
  };
  await expect(openPostgres(deep)).rejects.toMatchObject({ code: 'store/unavailable' });
});

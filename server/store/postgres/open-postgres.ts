import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { claimClusterFolder, usualOpenFolder } from './cluster-folder.ts';
import { clusterAddress, type PostgresAddress } from './postgres-address.ts';
import { postgresPrograms } from './postgres-programs.ts';
import { type Cluster, ensureRunning, stopCluster } from './run-cluster.ts';

/** A PostgreSQL that stays up until it is closed here. */
export type Postgres = {
  readonly address: PostgresAddress;
  /** Lets go of it; one that nobody else holds is stopped. */
  close(): Promise<void>;
};

/** Held shared by everyone who uses an embedded database, exclusively by whoever stops it. */
const useLock = 72_707_370;
const version = '18.4';

/** A cluster that cannot be started is tried again after this. */
const reviveMs = 2_000;

/**
 * Opens the PostgreSQL of a TACK_HOME: the one DATABASE_URL names, or one of its own that is
 * started, adopted or shared as need be.
 *
 * Its own one ends with the last of those who hold it. Each holds a shared lock in the database
 * itself, so a process that was killed holds nothing, and who gets the exclusive lock is alone.
 *
 * @param place.folder     where the cluster lies
 * @param place.openFolder a folder any user can reach, for when this is root and its home is closed
 * @throws AppError store/unavailable
 */
export async function openPostgres(place: {
  readonly folder: string;
  readonly openFolder?: string;
  readonly databaseUrl?: string | undefined;
}): Promise<Postgres> {
  const { folder, openFolder = usualOpenFolder, databaseUrl } = place;
  if (databaseUrl) {
    return { address: { connectionString: databaseUrl }, close: async () => {} };
  }
  const cluster = await locate(folder, openFolder);
  const hold = await keepHold(cluster);
  return { address: cluster.address, close: () => hold.close() };
}

/** Holds the cluster until it is closed; one that dies meanwhile is started again. */
async function keepHold(cluster: Cluster): Promise<{ close(): Promise<void> }> {
  let holder = await takeHold(cluster);
  let isClosing = false;
  let reviving: Promise<void> = Promise.resolve();
  const watch = () => {
    holder.once('end', () => {
      if (!isClosing) reviving = revive();
    });
  };
  async function revive(): Promise<void> {
    while (!isClosing) {
      try {
        holder = await takeHold(cluster);
        watch();
        return;
      } catch {
        await sleep(reviveMs, undefined, { ref: false }); // who uses the database will say it is gone
      }
    }
  }
  watch();
  return {
    async close() {
      isClosing = true;
      await reviving;
      const isLast = await letGo(holder);
      if (isLast) await stopCluster(cluster);
      await holder.end().catch(() => {}); // ended by the shutdown already
    },
  };
}

async function locate(wished: string, openFolder: string): Promise<Cluster> {
  const folder = await claimClusterFolder(wished, openFolder);
  const isRoot = process.getuid?.() === 0;
  const programs = await postgresPrograms(isRoot ? join(openFolder, `postgres-${version}`) : null);
  return { programs, folder, address: clusterAddress(folder) };
}

/** Whoever is stopping it lets nobody in; then it is started again. */
async function takeHold(cluster: Cluster): Promise<Client> {
  for (;;) {
    await ensureRunning(cluster);
    const client = new Client(cluster.address);
    client.on('error', () => {}); // what the loss means is for the pools to say
    try {
      await client.connect();
      await client.query('SELECT pg_advisory_lock_shared($1)', [useLock]);
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      if (!isShutdown(error)) throw error;
    }
  }
}

async function letGo(holder: Client): Promise<boolean> {
  try {
    await holder.query('SELECT pg_advisory_unlock_shared($1)', [useLock]);
    const { rows } = await holder.query('SELECT pg_try_advisory_lock($1) AS alone', [useLock]);
    return rows[0]?.alone === true;
  } catch {
    return false; // the database ended before us
  }
}

/** 57P01 to 57P03: shutting down or starting; no code: the connection ended. */
function isShutdown(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    code === '' ||
    code.startsWith('57P') ||
    ['ECONNRESET', 'ECONNREFUSED', 'ENOENT', 'EPIPE'].includes(code)
  );
}

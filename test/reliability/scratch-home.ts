import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Database, openDatabase } from '#server/store/database/open-database.ts';
import { claimClusterFolder } from '#server/store/postgres/cluster-folder.ts';
import { isAlive } from './is-alive.ts';

/** A TACK_HOME for one proof, with the means to look into its database from outside. */
export type ScratchHome = AsyncDisposable & {
  readonly path: string;
  /** The process of its PostgreSQL; null when it is down. */
  postgresId(): Promise<number | null>;
  /** Asks its database, which has to be up. */
  ask<T>(question: (database: Database) => Promise<T>): Promise<T>;
};

/** Makes a home; on disposal its PostgreSQL ends and all of it is removed. */
export async function scratchHome(): Promise<ScratchHome> {
  const path = await mkdtemp(join(tmpdir(), 'tack-proof-'));
  await chmod(path, 0o755); // PostgreSQL may have to run as another user
  const cluster = await claimClusterFolder(join(path, 'postgres'), '/var/lib/tack');
  const address = { host: cluster, user: 'tack', database: 'postgres' };

  async function postgresId() {
    const text = await readFile(join(cluster, 'data/postmaster.pid'), 'utf8').catch(() => '');
    const id = Number(text.split('\n')[0]);
    return id > 0 && isAlive(id) ? id : null;
  }
  return {
    path,
    postgresId,
    async ask(question) {
      const database = openDatabase(address);
      try {
        return await question(database);
      } finally {
        await database.$disconnect();
      }
    },
    async [Symbol.asyncDispose]() {
      const id = await postgresId();
      if (id !== null) process.kill(id, 'SIGINT');
      while (id !== null && isAlive(id)) await sleep(50);
      const gone = { recursive: true, force: true, maxRetries: 5 };
      await Promise.all([rm(path, gone), rm(cluster, gone)]);
    },
  };
}

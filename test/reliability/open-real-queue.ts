import { PgBoss } from 'pg-boss';
import pino from 'pino';
import type { Backend } from '#server/runs/backend.ts';
import { openBackend } from '#server/runs/open-backend.ts';
import { type ClaimedRun, claimRun } from '#server/store/runs/claim-run.ts';
import { scratchHome } from './scratch-home.ts';

/** A run in somebody's hands, and the turn it was taken with. */
export type Taken = {
  readonly run: ClaimedRun;
  readonly turn: { readonly id: string; readonly retryCount: number };
};

/** The real queue on a real PostgreSQL, its turns handed out one by one instead of by a timer. */
export type RealQueue = AsyncDisposable & {
  readonly backend: Backend;
  /** Uses the next turn. @returns null when there is no turn, or nothing to use it for */
  take(): Promise<Taken | null>;
  /** How many turns wait. */
  countTurns(): Promise<number>;
  /** The taker has done what it could with its turn. */
  settle(taken: Taken): Promise<void>;
  /** The taker is silent for too long: its turn is given out again. */
  lose(taken: Taken): Promise<void>;
  /** Forgets all runs and turns. */
  clear(): Promise<void>;
};

const name = 'runs';

/** Opens a queue on a home of its own. */
export async function openRealQueue(): Promise<RealQueue> {
  const home = await scratchHome();
  const { close, ...backend } = await openBackend(home.path, pino({ level: 'silent' }));
  const { database } = backend;
  const boss = new PgBoss({ ...backend.address, max: 2, supervise: false, schedule: false });
  await boss.start();
  await boss.updateQueue(name, { heartbeatSeconds: 3_600 }); // no turn is lost by the clock
  return {
    backend,
    async take() {
      const [turn] = await boss.fetch(name, { includeMetadata: true });
      if (!turn) return null;
      const run = await claimRun(database, turn.id);
      if (run) return { run, turn };
      await boss.complete(name, turn);
      return null;
    },
    async countTurns() {
      const [row] = await database.$queryRaw<{ waiting: number }[]>`
        SELECT count(*)::int AS waiting FROM pgboss.job
        WHERE name = ${name} AND state IN ('created', 'retry')`;
      return row?.waiting ?? 0;
    },
    settle: async ({ turn }) => void (await boss.complete(name, turn)),
    lose: async ({ turn }) => void (await boss.fail(name, turn)),
    async clear() {
      await database.$executeRaw`TRUNCATE "Run" CASCADE`;
      await database.$executeRaw`DELETE FROM pgboss.job`;
      await database.$executeRaw`UPDATE "Queue" SET "isPaused" = false`;
    },
    async [Symbol.asyncDispose]() {
      await boss.stop({ graceful: false });
      await close();
      await home[Symbol.asyncDispose]();
    },
  };
}

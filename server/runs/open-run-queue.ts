import { fromPrisma, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { PostgresAddress } from '#server/store/postgres/postgres-address.ts';
import type { RunQueue } from './run-queue.ts';

const queue = 'runs';

/** A taker that is silent for this long has lost its turn. */
const heartbeatSeconds = 10;
const heartbeatRefreshSeconds = 3;

/** New turns are notified; those whose notice was missed, or that failed, are looked for this often. */
const polling = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 0.5 };

/** Never reached: a run that is interrupted again and again is given up by us, with words. */
const retryLimit = 1_000;

/** A turn waits as long as its run: a year, and after that `adoptRuns` adds another. */
const retentionSeconds = 365 * 24 * 3600;

const unsettled = `SELECT id FROM pgboss.job WHERE name = '${queue}' AND state IN ('created', 'retry', 'active')`;

/** Opens the queue in the same PostgreSQL as the runs, on pg-boss. */
export async function openRunQueue(address: PostgresAddress, log: Logger): Promise<RunQueue> {
  const boss = new PgBoss({
    ...address,
    max: 4,
    useListenNotify: true,
    superviseIntervalSeconds: 2,
    monitorIntervalSeconds: 2,
  });
  boss.on('error', (error) => log.warn({ err: error }, 'The queue had a problem.'));
  await boss.start();
  await boss.createQueue(queue, {
    heartbeatSeconds,
    retryLimit,
    retryDelay: 1,
    retentionSeconds,
    expireInSeconds: 24 * 3600,
    deleteAfterSeconds: 3600,
    notify: true,
  });
  return {
    async addTurn(transaction) {
      await boss.send(queue, {}, { db: fromPrisma(transaction) });
    },
    async listTurns(transaction) {
      const { rows } = await fromPrisma(transaction).executeSql(unsettled);
      return rows.map((row: { id: string }) => row.id);
    },
    async takeTurns(run) {
      const options = { ...polling, heartbeatRefreshSeconds };
      const taking = boss.work(queue, options, async ([job]) => {
        if (!job) return;
        await run({ id: job.id, signal: job.signal });
        boss.notifyWorker(await taking); // the next may wait already
      });
      await taking;
    },
    stopTaking: () => boss.offWork(queue, { wait: false }),
    close: () => boss.stop({ graceful: true, timeout: 25_000 }),
  };
}

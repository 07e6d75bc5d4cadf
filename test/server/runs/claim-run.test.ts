import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startRun } from '#server/runs/start-run.ts';
import { claimRun } from '#server/store/runs/claim-run.ts';
import { setQueuePaused } from '#server/store/runs/queue-state.ts';
import { lockRun } from '#server/store/runs/request-cancel.ts';
import { scratchBackend } from '#test/helpers/scratch-backend.ts';
import { saying } from '#test/helpers/tiny-workflows.ts';

/** Long enough for the other side to come to the lock. */
const momentMs = 300;

test('does not pass by the only run while somebody is moving it', async () => {
  const backend = await scratchBackend();
  const { database } = backend;
  const id = await startRun(backend, { document: saying('x') });
  const held = Promise.withResolvers<void>();
  const moving = database.$transaction(async (transaction) => {
    await lockRun(transaction, id);
    held.resolve();
    await sleep(momentMs);
  });
  await held.promise;
  expect((await claimRun(database, randomUUID()))?.id).toBe(id);
  await moving;
});

test('waits for a queue that is just being resumed', async () => {
  const backend = await scratchBackend();
  const { database } = backend;
  const id = await startRun(backend, { document: saying('x') });
  await database.$transaction((transaction) => setQueuePaused(transaction, true));
  const held = Promise.withResolvers<void>();
  const resuming = database.$transaction(async (transaction) => {
    await setQueuePaused(transaction, false);
    held.resolve();
    await sleep(momentMs);
  });
  await held.promise;
  expect((await claimRun(database, randomUUID()))?.id).toBe(id);
  await resuming;
});

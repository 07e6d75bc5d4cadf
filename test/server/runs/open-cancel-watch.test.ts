import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { openCancelWatch } from '#server/runs/open-cancel-watch.ts';
import { startRun } from '#server/runs/start-run.ts';
import { claimRun } from '#server/store/runs/claim-run.ts';
import { requestCancel } from '#server/store/runs/request-cancel.ts';
import { scratchBackend } from '#test/helpers/scratch-backend.ts';
import { saying } from '#test/helpers/tiny-workflows.ts';

test('knows of a cancel that came between taking the run and watching it', async () => {
  const backend = await scratchBackend();
  const { database } = backend;
  const id = await startRun(backend, { document: saying('x') });
  await claimRun(database, randomUUID());
  await requestCancel(database, id);
  const onCancel = vi.fn();
  openCancelWatch(database).watch(id, onCancel);
  await vi.waitUntil(() => onCancel.mock.calls.length > 0, { timeout: 20_000 });
});

test('knows of a cancel whose notification was lost, once it is told to look again', async () => {
  const backend = await scratchBackend();
  const { database } = backend;
  const id = await startRun(backend, { document: saying('x') });
  await claimRun(database, randomUUID());
  const watch = openCancelWatch(database);
  const onCancel = vi.fn();
  watch.watch(id, onCancel);
  await requestCancel(database, id);
  watch.lookAgain();
  await vi.waitUntil(() => onCancel.mock.calls.length > 0, { timeout: 20_000 });
  expect(onCancel).toHaveBeenCalled();
});

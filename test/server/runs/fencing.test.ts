import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { startRun } from '#server/runs/start-run.ts';
import { claimRun } from '#server/store/runs/claim-run.ts';
import { endRun } from '#server/store/runs/end-run.ts';
import { findRun } from '#server/store/runs/find-run.ts';
import { writeProgress } from '#server/store/runs/write-progress.ts';
import { scratchBackend } from '#test/helpers/scratch-backend.ts';
import { saying } from '#test/helpers/tiny-workflows.ts';

const begins = {
  event: { type: 'run-start' },
  nodes: [{ node: 'say', title: 'Say', state: 'waiting' as const }],
  artifacts: [],
};
const ends = (hash: string) => ({
  event: { type: 'node-end', node: 'say' },
  nodes: [{ node: 'say', state: 'done' as const, outputs: { text: { type: 'text', hash } } }],
  artifacts: [],
});

test('refuses what a taker says whose turn another has by now', async () => {
  const { database, queue, store } = await scratchBackend();
  const id = await startRun({ database, queue, store }, { document: saying('x') });
  const turn = randomUUID();
  const zombie = await claimRun(database, turn);
  const successor = await claimRun(database, turn);
  if (!zombie || !successor) throw new Error('nothing to claim');
  expect([zombie.id, successor.id]).toEqual([id, id]);
  const superseded = { code: 'run/superseded' };
  await expect(writeProgress(database, zombie, [begins])).rejects.toMatchObject(superseded);
  await expect(endRun(database, zombie, { state: 'done' })).rejects.toMatchObject(superseded);
  await writeProgress(database, successor, [begins, ends('a'.repeat(64))]);
  await endRun(database, successor, { state: 'done' });
  await expect(
    endRun(database, successor, { state: 'failed', failure: never }),
  ).rejects.toMatchObject(superseded);
  expect((await findRun(database, id)).state).toBe('done');
});

const never = { code: 'run/node-failed', message: 'Never.', details: {} } as const;

test('completes a node once, whatever a later attempt says', async () => {
  const { database, queue, store } = await scratchBackend();
  const id = await startRun({ database, queue, store }, { document: saying('x') });
  const turn = randomUUID();
  const first = await claimRun(database, turn);
  if (first) await writeProgress(database, first, [begins, ends('a'.repeat(64))]);
  const second = await claimRun(database, turn);
  if (second) await writeProgress(database, second, [begins, ends('b'.repeat(64))]);
  const { nodes } = await findRun(database, id);
  expect(nodes).toMatchObject([{ attempt: 1, outputs: { text: { hash: 'a'.repeat(64) } } }]);
  const events = await database.runEvent.findMany({ where: { runId: id } });
  const completions = events.filter(({ event }) => (event as { type: string }).type === 'node-end');
  expect(completions).toHaveLength(1);
});

test('gives each of many takers another run', async () => {
  const { database, queue, store } = await scratchBackend();
  const started = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      startRun({ database, queue, store }, { document: saying(String(index)) }),
    ),
  );
  const claimed = await Promise.all(started.map(() => claimRun(database, randomUUID())));
  expect(claimed.map((run) => run?.id).toSorted()).toEqual(started.toSorted());
  expect(await claimRun(database, randomUUID())).toBeNull();
});

import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { startRun } from '#server/runs/start-run.ts';
import { claimRun } from '#server/store/runs/claim-run.ts';
import { endRun } from '#server/store/runs/end-run.ts';
import { findRun } from '#server/store/runs/find-run.ts';
import { writeProgress } from '#server/store/runs/write-progress.ts';
import { scratchBackend } from '#test/helpers/scratch-backend.ts';
import { saying } from '#test/helpers/tiny-workflows.ts';

const at = new Date();
const begins = {
  at,
  event: { type: 'run-start' },
  nodes: [{ node: 'say', title: 'Say', state: 'waiting' as const }],
  artifacts: [],
};
const ends = (hash: string) => ({
  at,
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

test('remembers when things happened, not when they were written', async () => {
  const backend = await scratchBackend();
  const { database, feed } = backend;
  const id = await startRun(backend, { document: saying('x') });
  const run = await claimRun(database, randomUUID());
  if (!run) throw new Error('nothing to claim');
  const started = new Date('2026-01-01T00:00:01Z');
  const ended = new Date('2026-01-01T00:00:03Z');
  const running = [{ node: 'say', state: 'running' as const }];
  const start = { event: { type: 'node-start', node: 'say' }, nodes: running, artifacts: [] };
  await writeProgress(database, run, [
    begins,
    { ...start, at: started },
    { ...ends('a'.repeat(64)), at: ended },
  ]);
  await endRun(database, run, { state: 'done' });
  expect((await findRun(database, id)).nodes).toMatchObject([
    { startedAt: started, endedAt: ended },
  ]);
  const told: [string, number][] = [];
  for await (const one of feed.follow(id, 0, AbortSignal.timeout(10_000))) {
    if (one.type === 'kept') told.push([one.event.type, one.at]);
  }
  expect(told).toContainEqual(['node-start', started.getTime()]);
  expect(told).toContainEqual(['node-end', ended.getTime()]);
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

test('keeps a sentence that was cut in the middle of a letter', async () => {
  const backend = await scratchBackend();
  const { database } = backend;
  const id = await startRun(backend, { document: saying('x') });
  const run = await claimRun(database, randomUUID());
  if (!run) throw new Error('nothing to claim');
  const sentence = `${'👍'.slice(0, 1)}\0`;
  const nodes = [{ node: 'say', state: 'running' as const, notice: sentence }];
  await writeProgress(database, run, [
    begins,
    { at, event: { type: 'notice', node: 'say', sentence }, nodes, artifacts: [] },
  ]);
  const failure = { code: 'run/node-failed', message: sentence, details: { sentence } } as const;
  await endRun(database, run, { state: 'failed', failure });
  const found = await findRun(database, id);
  expect(found).toMatchObject({ failure: { message: '\ufffd\ufffd' } });
  expect(found.nodes).toMatchObject([{ notices: ['\ufffd\ufffd'] }]);
});

test('forgets what a node said when it starts over', async () => {
  const backend = await scratchBackend();
  const { database } = backend;
  const id = await startRun(backend, { document: saying('x') });
  const turn = randomUUID();
  const start = { at, event: { type: 'node-start', node: 'say' }, artifacts: [] };
  const running = { node: 'say', state: 'running' as const };
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const run = await claimRun(database, turn);
    if (!run) throw new Error('nothing to claim');
    await writeProgress(database, run, [
      begins,
      { ...start, nodes: [running] },
      { ...start, nodes: [{ ...running, notice: 'Once.' }] },
    ]);
  }
  expect((await findRun(database, id)).nodes).toMatchObject([{ notices: ['Once.'] }]);
});

import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { pauseQueue, resumeQueue } from '#server/runs/pause-queue.ts';
import { resumeRun } from '#server/runs/resume-run.ts';
import { retryRun } from '#server/runs/retry-run.ts';
import { startRun } from '#server/runs/start-run.ts';
import { findRun } from '#server/store/runs/find-run.ts';
import { listQueued } from '#server/store/runs/list-runs.ts';
import { moveRun } from '#server/store/runs/move-run.ts';
import { requestCancel } from '#server/store/runs/request-cancel.ts';
import { followToEnd, isState } from '#test/helpers/follow-to-end.ts';
import { scratchBackend, supervised } from '#test/helpers/scratch-backend.ts';
import { runningWorker } from '#test/helpers/start-tack.ts';
import { graphOf } from '#test/helpers/tiny-nodes.ts';
import { comparing, saying, walkingBack, workflowOf } from '#test/helpers/tiny-workflows.ts';

const outputsSchema = z.object({
  metrics: z.object({ type: z.literal('metrics'), hash: z.string() }),
});

const pair = comparing('a red square');

test('runs what was started, and tells it without gaps to whoever follows', async () => {
  const backend = await scratchBackend();
  await supervised(backend);
  const id = await startRun(backend, { document: saying('a circle') });
  const { events, seqs } = await followToEnd(backend, id);
  expect(events.map(({ type }) => type)).toEqual([
    'run-state',
    'run-state',
    'run-start',
    'node-start',
    'node-end',
    'run-state',
  ]);
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  const run = await findRun(backend.database, id);
  expect(run).toMatchObject({ state: 'done', attempt: 1, nodes: [{ node: 'say', state: 'done' }] });
});

test('tells a follower who comes back only what came after', async () => {
  const backend = await scratchBackend();
  await supervised(backend);
  const id = await startRun(backend, { document: saying('a square') });
  const { seqs } = await followToEnd(backend, id);
  const again: number[] = [];
  for await (const message of backend.feed.follow(id, 3, AbortSignal.timeout(10_000))) {
    if (message.type === 'kept') again.push(message.seq);
  }
  expect(again).toEqual(seqs.slice(3));
});

test('keeps the order of the queue: priority first, then as people moved it', async () => {
  const backend = await scratchBackend();
  const { database } = backend;
  const [a, b, c] = await Promise.all(
    ['a', 'b', 'c'].map((text) => startRun(backend, { document: saying(text) })),
  );
  const urgent = await startRun(backend, { document: saying('now'), priority: 5 });
  const before = (await listQueued(database, 10)).map(({ id }) => id);
  expect(before[0]).toBe(urgent);
  const last = before.at(-1) ?? '';
  await moveRun(database, last, { before: before[1] ?? '' });
  const order = (await listQueued(database, 10)).map(({ id }) => id);
  expect(order.slice(0, 2)).toEqual([urgent, last]);

  await supervised(backend);
  await Promise.all([a, b, c].map((id) => followToEnd(backend, id ?? '')));
  const ended = await database.run.findMany({ orderBy: { startedAt: 'asc' } });
  expect(ended.map(({ id }) => id)).toEqual(order);
});

test('begins nothing while the queue is paused', async () => {
  const backend = await scratchBackend();
  await pauseQueue(backend);
  await supervised(backend);
  const id = await startRun(backend, { document: saying('patience') });
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  expect((await findRun(backend.database, id)).state).toBe('queued');
  await resumeQueue(backend);
  await followToEnd(backend, id);
  expect((await findRun(backend.database, id)).state).toBe('done');
});

test('cancels a run that waits, and one that runs between two of its steps', async () => {
  const backend = await scratchBackend();
  await supervised(backend);
  const running = await startRun(backend, { document: walkingBack(1, 200) });
  const waiting = await startRun(backend, { document: saying('never') });
  await followToEnd(backend, running, ({ type }) => type === 'passing');
  expect(await requestCancel(backend.database, waiting)).toBe('cancelled');
  await requestCancel(backend.database, running);
  await followToEnd(backend, running);
  const run = await findRun(backend.database, running);
  expect(run.state).toBe('cancelled');
  expect(run.nodes.find(({ node }) => node === 'scene')?.state).toBe('done');
  expect((await findRun(backend.database, waiting)).state).toBe('cancelled');
});

test('goes on from what was finished when its worker is killed', async () => {
  const backend = await scratchBackend();
  await supervised(backend);
  const id = await startRun(backend, { document: walkingBack(2, 50) });
  const worker = runningWorker(backend.home);
  await followToEnd(backend, id, ({ type }) => type === 'passing');
  process.kill(await worker, 'SIGKILL');
  const { events } = await followToEnd(backend, id);
  const run = await findRun(backend.database, id);
  expect(run).toMatchObject({ state: 'done', losses: 1, attempt: 1 });
  const ends = events.filter(({ type }) => type === 'node-end');
  expect(ends).toHaveLength(2);
});

test('fails with the node and the sentence, and goes on from there when retried', async () => {
  const backend = await scratchBackend();
  await supervised(backend);
  const wrong = workflowOf(
    graphOf({
      nodes: { say: { type: 'text', params: { text: 'x' } }, check: { type: 'caption-check' } },
      edges: ['say.text -> check.caption'],
    }),
  );
  const id = await startRun(backend, { document: wrong });
  await followToEnd(backend, id);
  const failed = await findRun(backend.database, id);
  expect(failed.state).toBe('failed');
  expect(failed.failure).toMatchObject({ code: 'graph/missing-input' });
  await retryRun(backend, id);
  await vi.waitUntil(async () => (await findRun(backend.database, id)).attempt === 2, {
    timeout: 20_000,
  });
  await expect(resumeRun(backend, id)).rejects.toMatchObject({ code: 'run/wrong-state' });
});

test('keeps what was finished at once before a node that fails', async () => {
  const backend = await scratchBackend();
  await supervised(backend);
  const document = workflowOf(
    graphOf({
      nodes: {
        empty: { type: 'text', params: { text: '' } },
        captions: { type: 'captions', params: {} },
        encode: { type: 'encode-captions' },
      },
      edges: ['captions.captions -> encode.captions'],
    }),
  );
  const id = await startRun(backend, { document });
  const { events } = await followToEnd(backend, id);
  const run = await findRun(backend.database, id);
  expect(run.state).toBe('failed');
  const finished = run.nodes.filter(({ state }) => state === 'done').map(({ node }) => node);
  const told = events.flatMap((event) => (event.type === 'node-end' ? [event.node] : []));
  expect(finished.toSorted()).toEqual(['captions', 'empty']);
  expect(told.toSorted()).toEqual(finished.toSorted());
});

test('pauses after a breakpoint, lets other branches go on, and takes an edit when resumed', async () => {
  const backend = await scratchBackend();
  await supervised(backend);
  const id = await startRun(backend, { document: pair, breakpoints: ['mine'] });
  await followToEnd(backend, id, isState('paused'));
  const paused = await findRun(backend.database, id);
  const states = Object.fromEntries(paused.nodes.map(({ node, state }) => [node, state]));
  expect(states).toEqual({ known: 'done', mine: 'done' });

  const value = { json: 'a red circle' };
  await resumeRun(backend, id, [{ node: 'mine', port: 'text', value, note: '' }]);
  await followToEnd(backend, id);
  const done = await findRun(backend.database, id);
  expect(done.state).toBe('done');
  const after = Object.fromEntries(done.nodes.map(({ node, state }) => [node, state]));
  expect(after).toEqual({ known: 'done', mine: 'overridden', check: 'done' });
  const check = done.nodes.find(({ node }) => node === 'check');
  const { metrics: reference } = outputsSchema.parse(check?.outputs);
  const metrics = await backend.store.values.load(reference);
  expect(metrics[0]?.value).toBe(1);
});

test('refuses a run whose nodes nobody knows, and one too many', async () => {
  const backend = await scratchBackend();
  const unknown = workflowOf(graphOf({ nodes: { a: 'teleport' } }));
  await expect(startRun(backend, { document: unknown })).rejects.toMatchObject({
    code: 'graph/unknown-node-type',
  });
  await expect(
    startRun(backend, { document: saying('x'), targets: ['nobody'] }),
  ).rejects.toMatchObject({ code: 'graph/invalid' });
  expect(await backend.database.run.count()).toBe(0);
});

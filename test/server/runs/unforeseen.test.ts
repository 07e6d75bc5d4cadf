import { expect, test } from 'vitest';
import type { Runner, RunUpdate } from '#server/runs/open-runner.ts';
import { startRun } from '#server/runs/start-run.ts';
import { superviseRuns } from '#server/runs/supervise-runs.ts';
import { findRun } from '#server/store/runs/find-run.ts';
import { followToEnd } from '#test/helpers/follow-to-end.ts';
import { scratchBackend } from '#test/helpers/scratch-backend.ts';
import { saying } from '#test/helpers/tiny-workflows.ts';

async function* failing(isBad: boolean): AsyncGenerator<RunUpdate, void> {
  if (isBad) throw new TypeError('a bug');
  yield* [];
}

test('gives up on a run that meets a bug again and again, and goes on with the next', async () => {
  const backend = await scratchBackend();
  const bad = await startRun(backend, { document: saying('bad') });
  const good = await startRun(backend, { document: saying('good') });
  const runner: Runner = {
    run: ({ graph }) => failing(graph.nodes[0]?.params['text'] === 'bad'),
    workerId: () => undefined,
    isSound: () => true,
    close() {},
  };
  await superviseRuns(backend, runner, new AbortController().signal);
  await followToEnd(backend, bad);
  expect(await findRun(backend.database, bad)).toMatchObject({
    state: 'failed',
    failure: { code: 'run/node-failed' },
  });
  await followToEnd(backend, good);
  expect((await findRun(backend.database, good)).state).toBe('done');
});

test('refuses a document with a character that no database can keep', async () => {
  const backend = await scratchBackend();
  await expect(startRun(backend, { document: saying('a\0b') })).rejects.toMatchObject({
    code: 'graph/invalid',
  });
});

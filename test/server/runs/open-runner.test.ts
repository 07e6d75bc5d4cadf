import { readdirSync } from 'node:fs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openRunner, type RunUpdate } from '#server/runs/open-runner.ts';
import { openStore } from '#server/store/open-store.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { graphOf } from '#test/helpers/tiny-nodes.ts';

const saying = (text: string) => graphOf({ nodes: { a: { type: 'text', params: { text } } } });

async function opened() {
  const { folders, values } = await openStore(await temporaryFolder());
  const runner = openRunner(folders);
  onTestFinished(() => runner.close());
  async function run(graph: ReturnType<typeof graphOf>, signal = new AbortController().signal) {
    const updates: RunUpdate[] = [];
    let worker = '';
    for await (const update of runner.run({ graph }, signal)) {
      worker ||= readdirSync(folders.running)[0] ?? '';
      updates.push(update);
    }
    return { updates, worker };
  }
  return { runner, run, values };
}

test('runs graph after graph in one warm process, a second time from the cache', async () => {
  const { run, values } = await opened();
  const first = await run(saying('a circle'));
  const end = first.updates.at(-1);
  if (end?.type !== 'node-end' || !end.outputs['text']) throw new Error('no text');
  expect(await values.load(end.outputs['text'])).toBe('a circle');

  const second = await run(saying('a circle'));
  expect(second.updates.at(-1)).toMatchObject({ type: 'node-end', cached: true });
  // Its mark is there only while it runs, and that may be over before we have looked.
  const worker = await vi.waitUntil(async () => (await run(saying('a circle'))).worker, {
    timeout: 30_000,
  });
  expect(worker).toBe(first.worker);
});

test('is as good as new after a run that failed', async () => {
  const { run } = await opened();
  await expect(run(graphOf({ nodes: { a: 'teleport' } }))).rejects.toMatchObject({
    code: 'graph/unknown-node-type',
    details: { node: 'a' },
  });
  expect((await run(saying('x'))).updates.at(-1)).toMatchObject({ type: 'node-end' });
});

test('starts another process after one was lost', async () => {
  const { run } = await opened();
  const { worker } = await run(saying('x'));
  process.kill(Number(worker), 'SIGKILL');
  // The loss is noticed a moment after the kill; a run in that moment fails.
  await vi.waitUntil(
    () =>
      run(saying('y')).then(
        (next) => next.worker !== worker,
        () => false,
      ),
    { timeout: 30_000 },
  );
});

test('does not begin what was cancelled before', async () => {
  const { run } = await opened();
  const reason = new Error('changed my mind');
  await expect(run(saying('x'), AbortSignal.abort(reason))).rejects.toBe(reason);
});

test('ends the run of a reader that leaves', async () => {
  const { runner, run } = await opened();
  for await (const _ of runner.run({ graph: saying('x') }, new AbortController().signal)) break;
  const { updates } = await run(saying('y'));
  expect(updates.map(({ type }) => type)).toEqual(['run-start', 'node-start', 'node-end']);
});

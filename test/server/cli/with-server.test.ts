import { expect, test, vi } from 'vitest';
import { unmarkServer } from '#server/runs/server-mark.ts';
import { listRuns } from '#server/store/runs/list-runs.ts';
import { scratchServer } from '#test/helpers/scratch-server.ts';
import { startTack } from '#test/helpers/start-tack.ts';
import { tack } from '#test/helpers/tack.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { writeWorkflow } from '#test/helpers/workflow-file.ts';

const saying = (text: string) => ({ nodes: { say: { type: 'text', params: { text } } } });

test('runs through the queue of the server that is up, where others see it', async () => {
  const { home, backend } = await scratchServer();
  const folder = await temporaryFolder();
  const file = writeWorkflow(folder, saying('hello'));
  const { code, stdout } = await tack(['run', file, '--json'], { home, folder });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ outputs: { say: { text: { value: 'hello' } } } });
  const runs = await listRuns(backend.database, { limit: 5 });
  expect(runs).toMatchObject([{ state: 'done' }]);
});

test('tells why a run failed, as without a server', async () => {
  const { home } = await scratchServer();
  const folder = await temporaryFolder();
  const file = writeWorkflow(folder, { nodes: { check: 'caption-check' } });
  const { code, stderr } = await tack(['run', file], { home, folder });
  expect(code).toBe(1);
  expect(stderr).toContain('[graph/missing-input]');
});

test('shares the load with a worker process of the same home, and nothing runs twice', async () => {
  const { home, backend } = await scratchServer();
  const worker = startTack(['worker'], { home, folder: home });
  const files = await Promise.all(
    Array.from({ length: 8 }, async (_, index) =>
      writeWorkflow(await temporaryFolder(), saying(`hello ${index}`)),
    ),
  );
  const codes = await Promise.all(files.map((file) => tack(['run', file], { home })));
  expect(codes.map(({ code }) => code)).toEqual(files.map(() => 0));
  const ends = await backend.database.$queryRaw<{ runs: bigint; ends: bigint }[]>`
    SELECT count(DISTINCT "runId") AS runs, count(*) AS ends FROM "RunEvent"
    WHERE "event"->>'type' = 'node-end'`;
  expect(ends).toEqual([{ runs: 8n, ends: 8n }]);
  worker.child.kill('SIGINT');
  expect((await worker.ended).code).toBe(130);
});

test('does not wait for a server that has stopped', async () => {
  const { home, backend } = await scratchServer({ runs: false });
  const file = writeWorkflow(await temporaryFolder(), saying('hello'));
  const waiting = tack(['run', file], { home });
  await vi.waitUntil(async () => (await listRuns(backend.database, { limit: 1 })).length === 1, {
    timeout: 30_000,
  });
  await unmarkServer(backend.store.folders);
  const { code, stderr } = await waiting;
  expect(code).toBe(1);
  expect(stderr).toContain('[server/unreachable]');
});

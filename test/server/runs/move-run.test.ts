import { expect, test } from 'vitest';
import { startRun } from '#server/runs/start-run.ts';
import { listQueued } from '#server/store/runs/list-runs.ts';
import { moveRun } from '#server/store/runs/move-run.ts';
import { scratchBackend } from '#test/helpers/scratch-backend.ts';
import { saying } from '#test/helpers/tiny-workflows.ts';

test('leaves a run where it is that is moved before itself', async () => {
  const backend = await scratchBackend();
  const ids: string[] = [];
  for (const text of ['a', 'b', 'c']) ids.push(await startRun(backend, { document: saying(text) }));
  const [, , last = ''] = ids;
  await moveRun(backend.database, last, { before: last });
  expect((await listQueued(backend.database, 10)).map(({ id }) => id)).toEqual(ids);
});

import { expect, test } from 'vitest';
import { findUsedPacks } from '#server/runs/find-used-packs.ts';
import { apiCaller } from '#test/helpers/api-caller.ts';
import { followToEnd } from '#test/helpers/follow-to-end.ts';
import { scratchBackend, supervised } from '#test/helpers/scratch-backend.ts';
import { walkingBack } from '#test/helpers/tiny-workflows.ts';

test('finds the packs behind a result: those of its node, and of all before it', async () => {
  const backend = await scratchBackend();
  await supervised(backend);
  const { id } = await apiCaller(backend).runs.start({ document: walkingBack(1, 2) });
  await followToEnd(backend, id);
  const digest = expect.stringMatching(/^[0-9a-f]{64}$/);
  expect(await findUsedPacks(backend, { id, node: 'invert' })).toEqual({ shapes: digest });
  expect(await findUsedPacks(backend, { id, node: 'scene' })).toEqual({});
  expect(await findUsedPacks(backend, { id })).toEqual({ shapes: digest });
  await expect(findUsedPacks(backend, { id: 'nobody' })).rejects.toMatchObject({
    code: 'run/not-found',
  });
});

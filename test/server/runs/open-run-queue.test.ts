import { expect, test, vi } from 'vitest';
import { scratchBackend } from '#test/helpers/scratch-backend.ts';

test('uses turns that wait one right after the other', { timeout: 60_000 }, async () => {
  const { database, queue } = await scratchBackend();
  const turns = 20;
  for (let index = 0; index < turns; index += 1) {
    await database.$transaction((transaction) => queue.addTurn(transaction));
  }
  let used = 0;
  const started = performance.now();
  await queue.takeTurns(async () => {
    used += 1;
  });
  await vi.waitFor(() => expect(used).toBe(turns), { timeout: 30_000, interval: 20 });
  // Half of what it takes when each waits for the next look at the queue, every half a second.
  expect(performance.now() - started).toBeLessThan(5_000);
});

import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { limitUses } from '#server/web/pictures/limit-uses.ts';

test('no more than two tasks run at once, in the order they came', async () => {
  const uses = limitUses({ atOnce: 2, waiting: 10 });
  let running = 0;
  let most = 0;
  const ran: number[] = [];
  const task = (id: number) => async () => {
    most = Math.max(most, ++running);
    ran.push(id);
    await wait(5);
    running--;
    if (id % 3 === 0) throw new Error('It failed.');
  };
  const results = await Promise.allSettled(
    Array.from({ length: 9 }, (_, id) => uses.run(task(id))),
  );
  expect(most).toBe(2);
  expect(ran).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(3);
});

test('who would wait behind too many is told so', async () => {
  const uses = limitUses({ atOnce: 1, waiting: 1 });
  const first = Promise.withResolvers<void>();
  const running = uses.run(() => first.promise);
  const waiting = uses.run(async () => 'done');
  await expect(uses.run(async () => {})).rejects.toMatchObject({ code: 'server/busy' });
  first.resolve();
  await running;
  expect(await waiting).toBe('done');
  expect(await uses.run(async () => 'again')).toBe('again');
});

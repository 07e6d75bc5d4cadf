import { expect, test } from 'vitest';
import { AppError } from '#nodes/contract/errors.ts';
import { describeFailure } from '#server/worker/describe-failure.ts';
import { limitProgress } from '#server/worker/limit-progress.ts';
import type { ProgressMessage } from '#server/worker/protocol.ts';

test('passes on the first and last step of each node, and at most ten a second between', () => {
  let time = 0;
  const sent: ProgressMessage[] = [];
  const report = limitProgress(
    (message) => sent.push(message),
    () => time,
  );
  for (let step = 1; step <= 100; step += 1) {
    report('a', { step, total: 100 });
    time += 10;
  }
  report('b', { step: 1, total: 5 });
  const steps = sent.filter(({ node }) => node === 'a').map(({ step }) => step);
  expect(steps).toEqual([1, 11, 21, 31, 41, 51, 61, 71, 81, 91, 100]);
  expect(sent.at(-1)).toMatchObject({ node: 'b', step: 1 });
});

function described(error: unknown) {
  const log: string[] = [];
  return { failure: describeFailure(error, '/log', (text) => log.push(text)), log: log.join('') };
}

test('a foreseen failure crosses with its code and details, and is not logged', () => {
  const { failure, log } = described(
    new AppError('pack/damaged', 'The pack is damaged.', {
      details: { file: 'x', measure: () => {} },
    }),
  );
  expect(failure).toEqual({
    type: 'failed',
    code: 'pack/damaged',
    message: 'The pack is damaged.',
    details: { file: 'x' },
  });
  expect(log).toBe('');
});

test('any other failure is one sentence; the log has the rest', () => {
  const { failure, log } = described(
    new AppError('run/node-failed', "'Edit' failed.", { cause: new RangeError('4 is not 3') }),
  );
  expect(failure).toMatchObject({
    code: 'run/node-failed',
    message: "'Edit' failed. What is known is in /log.",
  });
  expect(log).toMatch(/RangeError: 4 is not 3\n {4}at /);
  expect(described('thrown text').failure).toMatchObject({ code: 'run/node-failed' });
});

test('a full disk is called by its name, wherever it was met', () => {
  const cause = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  const { failure } = described(new AppError('run/node-failed', "'Edit' failed.", { cause }));
  expect(failure).toMatchObject({ code: 'store/full' });
});

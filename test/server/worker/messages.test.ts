import { expect, test } from 'vitest';
import { AppError } from '#nodes/contract/errors.ts';
import { describeFailure } from '#server/worker/describe-failure.ts';

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

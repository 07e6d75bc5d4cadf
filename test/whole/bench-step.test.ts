import { expect, test, vi } from 'vitest';
import { runChild } from '#server/devices/run-child.ts';
import { tryDevice } from '#server/devices/try-device.ts';

const bench = (...args: string[]) =>
  runChild(process.execPath, ['--no-warnings', 'test/bench/step/main.ts', ...args], {
    timeoutMs: 280_000,
  });

const cuda = await tryDevice('cuda');

test.runIf(!cuda.works)(
  'says in one sentence that there is no card, with a code of its own',
  async () => {
    const { stdout, stderr, failure } = await bench('--device', 'cuda');
    expect([stdout, failure]).toEqual(['', 'its process ended with 3']);
    expect(stderr).toMatch(/^There is no cuda to measure: .*\n$/);
  },
);

test('measures a step and an edit in half precision, here on the processor and without PyTorch', async () => {
  vi.stubEnv('TACK_PYTHON', '/no/such/python');
  const quick = ['--rounds', '1', '--repeats', '1', '--warm-ups', '0', '--steps', '2'];
  const { stdout, failure } = await bench('--device', 'cpu', '--precisions', 'fp16', ...quick);
  vi.unstubAllEnvs();
  expect(failure).toBeNull();
  expect(stdout).toContain('PyTorch is not in /no/such/python');
  expect(stdout).toMatch(/^\| fp16 \| Tack \| [\d.]+ m?s \|.* GB \|$/m);
  expect(stdout).toMatch(
    /Edit of 2 steps in fp16, .*; all \d+ operators on cpu; all numbers finite/,
  );
});

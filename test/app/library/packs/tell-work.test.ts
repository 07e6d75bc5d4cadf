import { expect, test } from 'vitest';
import type { PackWork } from '#app/_library/packs/pack.ts';
import { tellFigures, tellWork } from '#app/_library/packs/tell-work.ts';

const fetching = {
  ...{ stage: 'fetching' as const, doneBytes: 1.2e9, totalBytes: 4e9 },
  ...{ bytesPerSecond: 24.1e6, secondsLeft: 116 },
};
const work = (changes: Partial<PackWork>): PackWork => ({
  ...{ pack: 'sd15', kind: 'install', state: 'going', progress: null, problem: null },
  ...changes,
});

test('tells bytes, speed and time left', () => {
  expect(tellFigures(fetching)).toBe('1.2 GB of 4.0 GB · 24.1 MB/s · 2 min left');
  expect(tellFigures({ ...fetching, secondsLeft: 88.2 })).toContain('89 s left');
  expect(tellFigures({ ...fetching, secondsLeft: 7_200 })).toContain('2.0 h left');
});

test('tells no speed before there is one', () => {
  const unknown = { ...fetching, bytesPerSecond: null, secondsLeft: null };
  expect(tellFigures(unknown)).toBe('1.2 GB of 4.0 GB');
});

test('tells how far an installation was that ended early, and that it can be gone on with', () => {
  expect(tellWork(work({ state: 'interrupted', progress: fetching }))).toBe(
    'The server ended during the installation, at 1.2 GB of 4.0 GB. What has arrived is kept.',
  );
  expect(tellWork(work({ state: 'cancelled' }))).toBe('Stopped. What has arrived is kept.');
});

test('leaves a failure to its own sentence', () => {
  const problem = { code: 'hub/busy' as const, message: 'The Hub is busy.' };
  expect(tellWork(work({ state: 'failed', problem }))).toBeNull();
});

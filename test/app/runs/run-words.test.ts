import { expect, it } from 'vitest';
import { tellMemory, tellPrediction } from '#app/_editor/state/run-prediction.ts';
import { tellRate, tellSeconds, tellSecondsLeft, tellShare } from '#app/_editor/state/run-words.ts';

it('tells durations as short as they can be', () => {
  const told = [0.042, 1, 9.96, 59.4, 61, 120, 3600, 7500].map(tellSeconds);
  expect(told).toEqual([
    ...['0.04 s', '1.0 s', '10 s', '59 s', '1 min 1 s'],
    ...['2 min', '1 h', '2 h 5 min'],
  ]);
});

it('is never more exact about the future than it can be', () => {
  expect([0.4, 1.2, 75].map(tellSecondsLeft)).toEqual([
    ...['almost done', '2.0 s left', '1 min 15 s left'],
  ]);
});

it('says 100% of what is done only', () => {
  expect([0, 0.624, 0.999, 1].map(tellShare)).toEqual(['0%', '62%', '99%', '100%']);
});

it('turns slow rates around', () => {
  expect([6.14, 0.25].map(tellRate)).toEqual(['6.1/s', '1 in 4.0 s']);
});

const predict = (whats: readonly ('cached' | 'runs' | 'may-run')[], seconds: number | null) => ({
  nodes: whats.map((what, at) => ({ node: `${at}`, what, seconds: null, why: [] })),
  own: [],
  memory: null,
  total: { seconds, knownSeconds: 3, unknown: seconds === null ? 1 : 0 },
});

it('tells the memory of an edit with what there is for it', () => {
  const memory = { needBytes: 12_600_000_000, roomBytes: 18_340_000_000, shortage: null };
  expect(tellMemory(memory)).toBe('Memory for the edit: up to 12.6 GB of 18.3 GB');
  expect(tellMemory({ ...memory, needBytes: 300_300_000 })).toContain('up to 0.3 GB of');
});

it('sums up what a run would do', () => {
  expect(tellPrediction(predict(['cached', 'runs'], 6))).toBe('≈ 6.0 s · 1 of 2 run');
  expect(tellPrediction(predict(['runs', 'may-run', 'cached'], null))).toBe(
    'over 3.0 s · up to 2 of 3 run',
  );
  expect(tellPrediction(predict(['cached', 'cached'], 0))).toBe('All cached');
  expect(tellPrediction(predict([], 0))).toBe('Nothing to run');
});

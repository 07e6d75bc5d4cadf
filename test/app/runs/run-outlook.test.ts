import { describe, expect, it } from 'vitest';
import { type NodeRun, unheardNode } from '#app/_editor/state/node-run.ts';
import { countSecondsLeft, expectSeconds, foreseeRun } from '#app/_editor/state/run-outlook.ts';

const node = (given: Partial<NodeRun>): NodeRun => ({ ...unheardNode, ...given });
const expected = new Map([
  ['invert', 6],
  ['edit', 4],
]);

describe('foreseeRun', () => {
  const order = ['invert', 'edit'];

  it('weighs nodes by how long they take', () => {
    const nodes = { invert: node({ state: 'done', seconds: 6 }), edit: node({}) };
    const outlook = foreseeRun({ state: 'running', order, nodes }, expected, 0);
    expect(outlook).toEqual({ share: 0.6, finished: 1, total: 2, secondsLeft: 4 });
  });

  it('goes by the steps and the rate of what runs', () => {
    const invert = node({ state: 'running', step: 10, total: 40, rate: 15 });
    const outlook = foreseeRun({ state: 'running', order, nodes: { invert } }, expected, 0);
    expect(outlook.share).toBeCloseTo(0.15);
    expect(outlook.secondsLeft).toBeCloseTo(2 + 4);
  });

  it('goes by the clock where a node tells of no steps, never to its end', () => {
    const invert = node({ state: 'running', startedAt: 1000 });
    const run = { state: 'running' as const, order, nodes: { invert } };
    expect(foreseeRun(run, expected, 4000).share).toBeCloseTo(0.3);
    expect(foreseeRun(run, expected, 99_000).share).toBeCloseTo(0.57);
  });

  it('goes by the run before where the cache is not read', () => {
    const prediction = {
      nodes: [{ node: 'invert', what: 'cached' as const, seconds: 0, why: [] }],
      own: [],
      memory: null,
      total: { seconds: 0, knownSeconds: 0, unknown: 0 },
    };
    const expects = expectSeconds(prediction, true);
    const run = { state: 'running' as const, order: ['invert'] };
    const invert = node({ isFromEarlierRun: true, seconds: 6 });
    expect(foreseeRun({ ...run, nodes: { invert } }, expects, 0).secondsLeft).toBe(6);
    expect(foreseeRun({ ...run, nodes: {} }, expects, 0).secondsLeft).toBeNull();
    expect(foreseeRun({ ...run, nodes: {} }, expectSeconds(prediction, false), 0).secondsLeft).toBe(
      0,
    );
  });

  it('guesses no time for what has never run', () => {
    const run = { state: 'running' as const, order, nodes: {} };
    expect(foreseeRun(run, new Map([['invert', 6]]), 0).secondsLeft).toBeNull();
  });

  it('foresees nothing before it is known which nodes take part', () => {
    const run = { state: 'running' as const, order: [], nodes: {} };
    expect(foreseeRun(run, expected, 0).secondsLeft).toBeNull();
  });

  it('does not count what was skipped, or comes from a run before, as finished', () => {
    const nodes = {
      invert: node({ state: 'skipped' }),
      edit: node({ state: 'done', isFromEarlierRun: true }),
    };
    expect(foreseeRun({ state: 'cancelled', order, nodes }, expected, 0).finished).toBe(0);
  });

  it('is done when the run is, whatever took no part', () => {
    const outlook = foreseeRun({ state: 'done', order, nodes: {} }, expected, 0);
    expect(outlook).toMatchObject({ share: 1, secondsLeft: 0 });
  });
});

it('counts what is left of steps only once there is a rate', () => {
  expect(countSecondsLeft(node({ step: 10, total: 50, rate: 4 }))).toBe(10);
  expect(countSecondsLeft(node({ step: 10, total: 50 }))).toBeNull();
});

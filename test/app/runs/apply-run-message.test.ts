import { describe, expect, it } from 'vitest';
import { applyRunMessage } from '#app/_editor/state/apply-run-message.ts';
import {
  createShownRun,
  type KeptEvent,
  type PassingMessage,
  type ShownRun,
} from '#app/_editor/state/run-shown.ts';

const picture = { image: { type: 'image' as const, hash: 'a'.repeat(64) } };
const start: KeptEvent = {
  type: 'run-start',
  nodes: ['invert', 'edit', 'measure'].map((id) => ({ id, title: id, runs: true })),
};
const begins = (node: string): KeptEvent => ({ type: 'node-start', node });
const ends = (node: string, cached = false): KeptEvent => ({
  type: 'node-end',
  ...{ node, cached, key: 'key', seconds: 2, outputs: picture, replaced: {}, traces: {} },
});
const becomes = (state: ShownRun['state'], rest = {}): KeptEvent => ({
  type: 'run-state',
  state,
  ...rest,
});
const failure = { code: 'run/node-failed', message: 'It failed.', details: { node: 'edit' } };

function tell(run: ShownRun, events: readonly KeptEvent[], at = 1000): ShownRun {
  return events.reduce(
    (now, event, index) => applyRunMessage(now, { type: 'kept', seq: index + 1, at, event }, at),
    run,
  );
}

function pass(run: ShownRun, message: PassingMessage, at: number): ShownRun {
  return applyRunMessage(run, { type: 'passing', message }, at);
}

const states = ({ nodes }: ShownRun) =>
  Object.fromEntries(Object.entries(nodes).map(([id, { state }]) => [id, state]));

const fresh = createShownRun('run');

describe('a run that fails', () => {
  const running = [becomes('running'), start, begins('invert'), ends('invert'), begins('edit')];

  it('puts the failure on the node that it names and keeps what the others gave', () => {
    const run = tell(fresh, [...running, begins('measure'), becomes('failed', { failure })]);
    expect(states(run)).toEqual({ invert: 'done', edit: 'failed', measure: 'skipped' });
    expect(run.nodes['edit']?.failure).toEqual(failure);
    expect(run.nodes['invert']?.outputs).toEqual(picture);
    expect(run.failure).toEqual(failure);
  });

  it('puts it on the node that was running when it names none', () => {
    const run = tell(fresh, [
      ...running,
      becomes('failed', { failure: { ...failure, details: {} } }),
    ]);
    expect(states(run)).toEqual({ invert: 'done', edit: 'failed', measure: 'skipped' });
  });

  it('shows a failure of a node that was not heard of before', () => {
    expect(states(tell(fresh, [becomes('failed', { failure })]))).toEqual({ edit: 'failed' });
  });

  it('keeps, when it is retried, what it had finished, and lets the rest wait', () => {
    const failed = tell(fresh, [...running, becomes('failed', { failure })]);
    const again = tell(failed, [becomes('queued'), becomes('running'), start]);
    expect(states(again)).toEqual({ invert: 'done', edit: 'waiting', measure: 'waiting' });
    expect(again.nodes['edit']?.failure).toBeUndefined();
    expect(again.failure).toBeNull();
  });
});

describe('a run that pauses', () => {
  const done = [becomes('running'), start, begins('invert'), ends('invert'), becomes('paused')];

  it('keeps what is done and lets the rest wait', () => {
    const run = tell(fresh, done);
    expect(run.state).toBe('paused');
    expect(states(run)).toEqual({ invert: 'done', edit: 'waiting', measure: 'waiting' });
  });

  it('lets nodes wait again whose results no longer count, with the old ones in sight', () => {
    const run = tell(fresh, [...done, becomes('queued', { stale: ['invert'] })]);
    const { state, isFromEarlierRun, outputs } = run.nodes['invert'] ?? {};
    expect({ state, isFromEarlierRun, outputs }).toEqual({
      ...{ state: 'waiting', isFromEarlierRun: true, outputs: picture },
    });
  });
});

it('stops what was going on when it is cancelled', () => {
  const run = tell(fresh, [start, begins('invert'), ends('invert', true), becomes('cancelled')]);
  expect(states(run)).toEqual({ invert: 'cached', edit: 'skipped', measure: 'skipped' });
});

it('gives no other node a new identity', () => {
  const before = tell(fresh, [start, begins('invert')]);
  const after = pass(before, { type: 'progress', node: 'invert', step: 1, total: 9 }, 1000);
  expect(after.nodes['edit']).toBe(before.nodes['edit']);
  expect(after.nodes['invert']).not.toBe(before.nodes['invert']);
});

it('knows when a node began and ended, however late it is told', () => {
  const begun = tell(fresh, [begins('invert')], 5);
  expect(tell(begun, [ends('invert')], 9).nodes['invert']).toMatchObject({
    ...{ startedAt: 5, endedAt: 9 },
  });
});

it('keeps what happened, to be told', () => {
  const { log } = tell(fresh, [becomes('running'), start], 7);
  expect(log.map(({ event, at }) => [event.type, at])).toEqual([
    ['run-state', 7],
    ['run-start', 7],
  ]);
});

describe('what passes', () => {
  const running = tell(fresh, [start, begins('invert')]);
  const step = (number: number, total = 50): PassingMessage => ({
    ...{ type: 'progress', node: 'invert', step: number, total },
  });

  it('gives the rate from the steps since the first that was told', () => {
    const run = pass(pass(pass(running, step(4), 1000), step(10), 2000), step(16), 3000);
    expect(run.nodes['invert']).toMatchObject({ step: 16, total: 50, rate: 6 });
  });

  it('counts the rate anew when steps go back or the total is another', () => {
    const counted = pass(pass(running, step(4), 1000), step(10), 2000);
    const over = pass(counted, step(1), 3000).nodes['invert'];
    expect(over).toMatchObject({ step: 1, countedFrom: { step: 1, at: 3000 } });
    expect(pass(pass(counted, step(1), 3000), step(3), 4000).nodes['invert']?.rate).toBe(2);
    const other = pass(counted, step(12, 80), 3000).nodes['invert'];
    expect(other?.countedFrom).toEqual({ step: 12, at: 3000 });
  });

  it('says how much of a pack is checked, until that is over or the work begins', () => {
    const check = (bytes: number): PassingMessage => ({
      ...{ type: 'check', node: 'invert', bytes, totalBytes: 8 },
    });
    const checking = pass(running, check(3), 1000);
    expect(checking.nodes['invert']?.check).toEqual({ bytes: 3, totalBytes: 8 });
    expect(pass(checking, check(8), 2000).nodes['invert']?.check).toBeUndefined();
    const begun = pass(checking, step(1), 2000).nodes['invert'];
    expect(begun).toMatchObject({ step: 1, countedFrom: { step: 1, at: 2000 } });
    expect(begun?.check).toBeUndefined();
  });

  it('shows the newest text of the newest try', () => {
    const text = (words: string, attempt: number): PassingMessage => ({
      ...{ type: 'text', node: 'invert', text: words, attempt },
    });
    const run = pass(pass(running, text('a red square on', 1), 1), text('a', 2), 2);
    expect(run.nodes['invert']).toMatchObject({ text: 'a', attempt: 2 });
  });

  it('is ignored for nodes that do not run', () => {
    expect(pass(running, { ...step(1), node: 'edit' }, 1)).toBe(running);
    const ended = tell(running, [ends('invert')]);
    expect(pass(ended, step(50), 1)).toBe(ended);
  });

  it('is forgotten when the node has ended', () => {
    const run = tell(pass(pass(running, step(4), 1), step(9), 2), [ends('invert')]);
    expect(run.nodes['invert']).not.toHaveProperty('step');
    expect(run.nodes['invert']).not.toHaveProperty('rate');
    expect(run.nodes['invert']).not.toHaveProperty('countedFrom');
  });
});

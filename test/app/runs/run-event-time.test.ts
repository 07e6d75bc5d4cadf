import { expect, it } from 'vitest';
import { findEventTime } from '#app/_editor/state/run-event-time.ts';

const run = {
  createdAt: '1970-01-01T00:00:01.000Z',
  startedAt: '1970-01-01T00:00:02.000Z',
  endedAt: null,
  nodes: [
    { node: 'edit', startedAt: '1970-01-01T00:00:03.000Z', endedAt: '1970-01-01T00:00:04.000Z' },
  ],
};

it('tells when something happened that was not watched, from what the server keeps', () => {
  expect(findEventTime({ type: 'run-state', state: 'queued' }, run)).toBe(1000);
  expect(findEventTime({ type: 'run-start', nodes: [] }, run)).toBe(2000);
  expect(findEventTime({ type: 'node-start', node: 'edit' }, run)).toBe(3000);
  expect(findEventTime({ type: 'node-overridden', node: 'edit', outputs: {} }, run)).toBe(4000);
});

it('does not guess what was not kept', () => {
  expect(findEventTime({ type: 'run-state', state: 'done' }, run)).toBeNull();
  expect(findEventTime({ type: 'node-start', node: 'other' }, run)).toBeNull();
  expect(findEventTime({ type: 'run-state', state: 'paused' }, run)).toBeNull();
});

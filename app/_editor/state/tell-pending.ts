import type { RunState } from './run-shown.ts';

const words = {
  queued: 'waits',
  running: 'runs',
  paused: 'paused',
  done: 'no picture',
  failed: 'failed',
  cancelled: 'cancelled',
} as const satisfies Record<RunState, string>;

/** How a run stands that has given no picture (yet), in the place of the picture. */
export function tellPending(state: RunState): string {
  return words[state];
}

import type { KeptEvent } from '#app/_editor/state/run-shown.ts';
import { tellSeconds } from '#app/_editor/state/run-words.ts';

/** A line of the log. */
export type LogLine = {
  readonly sentence: string;
  readonly tone: 'plain' | 'notice' | 'failed';
  /** The node that it is about. */
  readonly node?: string;
};

/** What happened, in a sentence. */
export function describeEvent(event: KeptEvent, titleOf: (id: string) => string): LogLine {
  switch (event.type) {
    case 'run-state':
      return describeState(event);
    case 'run-start':
      return plain(`Planned: ${event.nodes.length} node${event.nodes.length === 1 ? '' : 's'}`);
    case 'node-start':
      return { ...plain(`${titleOf(event.node)} began`), node: event.node };
    case 'notice': {
      const sentence = `${titleOf(event.node)}: ${event.sentence}`;
      return { sentence, tone: 'notice', node: event.node };
    }
    case 'node-overridden':
      return { ...plain(`${titleOf(event.node)} gave what a person put there`), node: event.node };
    case 'node-end': {
      const how = event.cached ? 'had its result cached' : `took ${tellSeconds(event.seconds)}`;
      return { ...plain(`${titleOf(event.node)} ${how}`), node: event.node };
    }
  }
}

const states = {
  queued: 'Put in line',
  running: 'Taken up',
  paused: 'Paused at a breakpoint',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
} as const;

function describeState(event: Extract<KeptEvent, { readonly type: 'run-state' }>): LogLine {
  const { state, failure, stale = [] } = event;
  if (failure) return { sentence: `Failed: ${failure.message} (${failure.code})`, tone: 'failed' };
  if (stale.length > 0) return plain(`Put in line again; ${stale.length} to be computed anew`);
  return plain(states[state]);
}

function plain(sentence: string): LogLine {
  return { sentence, tone: 'plain' };
}

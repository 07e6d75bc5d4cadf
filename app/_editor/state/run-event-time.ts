import type { KeptEvent } from './run-shown.ts';

type Moment = string | Date | null;

/** A run as the server keeps it, as far as times go. */
type Times = {
  readonly createdAt: Moment;
  readonly startedAt: Moment;
  readonly endedAt: Moment;
  readonly nodes: readonly {
    readonly node: string;
    readonly startedAt: Moment;
    readonly endedAt: Moment;
  }[];
};

/** When something happened in a run that was not watched: milliseconds, or null where that was not kept. */
export function findEventTime(event: KeptEvent, run: Times): number | null {
  switch (event.type) {
    case 'run-state':
      return findStateTime(event.state, run);
    case 'run-start':
      return readMoment(run.startedAt);
    case 'node-start':
    case 'notice':
      return readMoment(nodeOf(run, event.node)?.startedAt ?? null);
    case 'node-overridden':
    case 'node-end':
      return readMoment(nodeOf(run, event.node)?.endedAt ?? null);
  }
}

function findStateTime(state: string, run: Times): number | null {
  if (state === 'queued') return readMoment(run.createdAt);
  if (state === 'running') return readMoment(run.startedAt);
  return state === 'paused' ? null : readMoment(run.endedAt);
}

function nodeOf({ nodes }: Times, id: string) {
  return nodes.find(({ node }) => node === id);
}

function readMoment(moment: Moment): number | null {
  return moment === null ? null : new Date(moment).getTime();
}

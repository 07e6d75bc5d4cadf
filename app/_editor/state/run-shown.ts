import type { Answers } from '#app/_api/api-client.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import type { NodeRun, RunFailure } from './node-run.ts';

type Followed = Answers['runs']['follow'] extends AsyncIterable<infer Message> ? Message : never;
type Untracked<Message> = Message extends { readonly data: infer Data } ? Data : Message;

/** What the server says about a run, as it is kept or passes. */
export type RunMessage = Untracked<Followed>;
export type KeptEvent = Extract<RunMessage, { readonly type: 'kept' }>['event'];
export type PassingMessage = Extract<RunMessage, { readonly type: 'passing' }>['message'];

export type RunState = 'queued' | 'running' | 'paused' | 'done' | 'failed' | 'cancelled';

/** Something that happened in the run, to be told in words. */
export type RunLogEntry = {
  readonly seq: number;
  /** Milliseconds, by this browser's clock. */
  readonly at: number;
  readonly event: KeptEvent;
};

/** The run that is shown: its own state and that of each node. */
export type ShownRun = {
  readonly id: string;
  readonly state: RunState;
  readonly nodes: Readonly<Record<string, NodeRun>>;
  readonly failure: RunFailure | null;
  /** The document that it runs; null until it is known. */
  readonly document: Workflow | null;
  /** Whether nothing is read from the cache for it. */
  readonly isFresh: boolean;
  /** Ids of the nodes that take part in it, in the order of their turn. */
  readonly order: readonly string[];
  /** Milliseconds, by this browser's clock; null where it is not known. */
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly log: readonly RunLogEntry[];
};

/** A run of which nothing is known but its id; results of an earlier one may stay in sight. */
export function createShownRun(id: string, nodes: ShownRun['nodes'] = {}): ShownRun {
  return {
    ...{ id, state: 'queued', nodes, failure: null, document: null, isFresh: false },
    ...{ order: [], startedAt: null, endedAt: null, log: [] },
  };
}

const ended: readonly RunState[] = ['done', 'failed', 'cancelled'];

/** Whether nothing more will happen in a run unless somebody retries it. */
export function isEnded(state: RunState): boolean {
  return ended.includes(state);
}

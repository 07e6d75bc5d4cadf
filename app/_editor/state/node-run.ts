import type { PortType } from '#nodes/contract/ports.ts';

/** Stored values by the port that gave them. */
export type ValueReferences = Readonly<
  Record<string, { readonly type: PortType; readonly hash: string }>
>;

/** How a node stands in the run that is shown. */
export type NodeRunState =
  | 'waiting'
  | 'running'
  | 'done'
  | 'cached'
  | 'overridden'
  | 'failed'
  | 'skipped';

/** What is known of one node from the run that is shown. */
export type NodeRun = {
  readonly state: NodeRunState;
  /** Of what the node repeats (steps, tokens); only while it runs. */
  readonly step?: number;
  readonly total?: number;
  /** Milliseconds, by this browser's clock. */
  readonly startedAt?: number;
  readonly seconds?: number;
  readonly key?: string;
  /** The newest values of its outputs; those of an earlier run stay until they are replaced. */
  readonly outputs: ValueReferences;
  readonly isFromEarlierRun: boolean;
  readonly replaced: ValueReferences;
  readonly traces: Readonly<Record<string, string>>;
  readonly notices: readonly string[];
  /** A `data:` address of what its latents look like now. */
  readonly preview?: string;
  /** What it has written so far. */
  readonly text?: string;
  readonly failure?: RunFailure;
};

/** Why a run failed. */
export type RunFailure = {
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
};

/** A node that has not been heard of yet. */
export const unheardNode: NodeRun = {
  state: 'waiting',
  outputs: {},
  isFromEarlierRun: false,
  replaced: {},
  traces: {},
  notices: [],
};

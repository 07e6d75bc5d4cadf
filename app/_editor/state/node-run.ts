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
  /** How much of its pack has been checked; only before a first use, until its work begins. */
  readonly check?: { readonly bytes: number; readonly totalBytes: number };
  /** Steps a second, since it first told of one. */
  readonly rate?: number;
  /** Where the rate is counted from. */
  readonly countedFrom?: { readonly step: number; readonly at: number };
  /** Which try this is, counted from 1, of a node that makes several. */
  readonly attempt?: number;
  /** Milliseconds, by this browser's clock; left out where it is not known. */
  readonly startedAt?: number;
  readonly endedAt?: number;
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

const whileRunning = [
  ...(['preview', 'text', 'step', 'total'] as const),
  ...(['rate', 'countedFrom', 'attempt', 'check'] as const),
];

/** The node without what is only told while it runs. */
export function settleNode(node: NodeRun): NodeRun {
  return withoutFields(node, whileRunning);
}

/** The node as it stands before its turn: what it gave before stays in sight. */
export function awaitNode(node: NodeRun): NodeRun {
  const past = ['failure', 'startedAt', 'endedAt'] as const;
  // How long it took to be recalled says nothing about how long it takes.
  const gone = node.state === 'cached' ? ([...past, 'seconds'] as const) : past;
  const rest = withoutFields(settleNode(node), gone);
  const isFromEarlierRun = Object.keys(node.outputs).length > 0;
  return { ...rest, state: 'waiting', isFromEarlierRun };
}

function withoutFields(node: NodeRun, names: readonly (keyof NodeRun)[]): NodeRun {
  const left = Object.entries(node).filter(([name]) => !names.some((one) => one === name));
  return { ...unheardNode, ...Object.fromEntries(left) };
}

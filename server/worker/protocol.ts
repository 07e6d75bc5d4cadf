import type { ErrorCode } from '#nodes/contract/errors.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import type { RunEvent } from '#server/engine/run-event.ts';

export type { ValueReference, ValueReferences } from '#server/engine/engine-host.ts';
export type { RunEvent } from '#server/engine/run-event.ts';

/** What a supervisor tells its worker. A worker runs one run at a time. */
export type WorkerCommand =
  | { readonly type: 'run'; readonly graph: Graph; readonly targets: readonly string[] | null }
  | { readonly type: 'cancel' };

/** How far a node is; at most ten of these a second for each node. */
export type ProgressMessage = {
  readonly type: 'progress';
  readonly node: string;
  readonly step: number;
  readonly total: number;
};

export type FailureMessage = {
  readonly type: 'failed';
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: Readonly<Record<string, unknown>>;
};

/** What a worker tells its supervisor: `ready` once, then for each run its events and one end. */
export type WorkerMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'event'; readonly event: RunEvent }
  | ProgressMessage
  | FailureMessage
  | { readonly type: 'done' }
  | { readonly type: 'cancelled' };

import type { ErrorCode } from '#nodes/contract/errors.ts';
import type { Graph } from '#nodes/contract/graph.ts';
import type { RunEvent } from '#server/engine/run-event.ts';

export type { ValueReference, ValueReferences } from '#server/engine/engine-host.ts';
export type { RunEvent } from '#server/engine/run-event.ts';

/** What a supervisor tells its worker. A worker runs one run at a time. */
export type WorkerCommand =
  | {
      readonly type: 'run';
      readonly graph: Graph;
      readonly targets: readonly string[] | null;
      /** Keys whose results may be recalled; null = any. */
      readonly recallOnly: readonly string[] | null;
    }
  | { readonly type: 'cancel' };

/** How far a node is. */
export type ProgressMessage = {
  readonly type: 'progress';
  readonly node: string;
  readonly step: number;
  readonly total: number;
};

/** What a node has written so far. */
export type TextMessage = {
  readonly type: 'text';
  readonly node: string;
  /** All of it, not what was added, so a lost message does no harm; of a long text only the end. */
  readonly text: string;
  /** Which attempt this is, counted from 1, where a node makes several. */
  readonly attempt?: number | undefined;
};

/** A small picture, ready for a `data:` address. */
export type SmallPicture = {
  readonly mediaType: 'image/png' | 'image/webp' | 'image/jpeg';
  readonly base64: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
};

/** What a node's latents look like after a step. */
export type PreviewMessage = {
  readonly type: 'preview';
  readonly node: string;
  readonly step: number;
  readonly total: number;
  readonly picture: SmallPicture;
};

/** How much of a node's pack has been compared with the hashes in its manifest, before its first use. */
export type CheckMessage = {
  readonly type: 'check';
  readonly node: string;
  readonly bytes: number;
  readonly totalBytes: number;
};

/** Shown to whoever watches and never kept; at most ten a second for each node and type. */
export type PassingMessage = ProgressMessage | TextMessage | PreviewMessage | CheckMessage;

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
  | PassingMessage
  | FailureMessage
  | { readonly type: 'done' }
  | { readonly type: 'cancelled' };

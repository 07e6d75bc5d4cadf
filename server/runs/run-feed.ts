import type { RunState } from '#server/store/generated/enums.ts';
import type { ProgressMessage, RunEvent } from '#server/worker/protocol.ts';

/** A change of state as it is kept: numbered without gaps within its run. */
export type KeptEvent = { readonly seq: number; readonly event: RunChange };

/** What can change about a run: what its nodes do, and its own state. */
export type RunChange =
  | RunEvent
  | { readonly type: 'node-failed'; readonly node: string }
  | {
      readonly type: 'run-state';
      readonly state: RunState;
      readonly failure?: { readonly code: string; readonly message: string };
    };

/** A kept event, or a message that is gone when nobody listens. */
export type FeedMessage =
  | { readonly type: 'kept'; readonly seq: number; readonly event: RunChange }
  | { readonly type: 'passing'; readonly message: ProgressMessage };

/** What happens in runs, as it happens. */
export type RunFeed = {
  /**
   * Follows a run from after the event `since` until it has ended: what was missed first, then what
   * comes. No kept event is left out or told twice.
   */
  follow(runId: string, since: number, signal: AbortSignal): AsyncGenerator<FeedMessage>;
  close(): Promise<void>;
};

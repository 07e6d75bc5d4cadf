import type { RunState } from '#server/store/generated/enums.ts';
import type { PassingMessage, RunEvent } from '#server/worker/protocol.ts';

/** What can change about a run: what its nodes do, and its own state. */
export type RunChange =
  | RunEvent
  | {
      readonly type: 'run-state';
      readonly state: RunState;
      /** Nodes whose results no longer count: somebody changed what they depend on. */
      readonly stale?: readonly string[];
      readonly failure?: {
        readonly code: string;
        readonly message: string;
        readonly details: Readonly<Record<string, unknown>>;
      };
    };

/** A kept event, numbered without gaps within its run; or a message that is gone if nobody listens. */
export type FeedMessage =
  | {
      readonly type: 'kept';
      readonly seq: number;
      /** When it happened, in milliseconds by the server's clock. */
      readonly at: number;
      readonly event: RunChange;
    }
  | { readonly type: 'passing'; readonly message: PassingMessage };

/** What happens in runs, as it happens, wherever they run. */
export type RunFeed = {
  /**
   * Follows a run from after the event `since` until it has ended (or the signal is aborted): what
   * was missed first, then what comes. No kept event is left out or told twice.
   *
   * @throws AppError run/not-found
   */
  follow(runId: string, since: number, signal: AbortSignal): AsyncGenerator<FeedMessage, void>;
  /** Calls back once a run that is going on is asked to stop, or was already. @returns stops that */
  onCancel(runId: string, listener: () => void): () => void;
  close(): Promise<void>;
};

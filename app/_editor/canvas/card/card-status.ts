import type { OverrideStanding } from '#app/_editor/overrides/override-standing.ts';
import { type NodeRun, unheardNode } from '#app/_editor/state/node-run.ts';

/** How a node stands, as a shape and a word. */
export type CardStatus =
  | {
      readonly state: 'running';
      /** How far it is; null where that is not known. */
      readonly progress: { readonly step: number; readonly total: number } | null;
      readonly word: 'running' | 'checking the pack';
    }
  | {
      readonly state: 'idle' | 'queued' | 'cached' | 'done' | 'overridden' | 'stale' | 'failed';
      readonly word: string;
    };

type Circumstances = {
  readonly run: NodeRun | null;
  readonly isDisabled: boolean;
  /** The document puts a person's value in place of one of its outputs. */
  readonly isOverridden: boolean;
  /** How the one of those values stands that stands worst to what the node would give by itself. */
  readonly overrideStanding?: OverrideStanding;
  /** Something that its result depends on has changed since. */
  readonly isStale: boolean;
};

/**
 * What a card says of its node's state; null where there is nothing to say. What is going on comes
 * first, then what was decided, then what was.
 */
export function cardStatus(circumstances: Circumstances): CardStatus | null {
  const { run, isDisabled, isOverridden, isStale } = circumstances;
  if (isDisabled) return { state: 'idle', word: 'off' };
  const heard = run === unheardNode ? null : run;
  const current = heard && currentStatus(heard);
  if (current) return current;
  if (isOverridden) {
    return overriddenStatus[circumstances.overrideStanding ?? 'fresh'];
  }
  if (!heard) return null;
  const isOutdated = isStale || heard.state === 'overridden';
  return isOutdated ? { state: 'stale', word: 'stale' } : finishedStatus(heard);
}

const overriddenStatus = {
  fresh: { state: 'overridden', word: 'overridden' },
  unsure: { state: 'stale', word: 'may be stale' },
  stale: { state: 'stale', word: 'override stale' },
} as const satisfies Record<OverrideStanding, CardStatus>;

function currentStatus({ state, step, total, check }: NodeRun): CardStatus | null {
  if (state === 'failed') return { state, word: 'failed' };
  if (state === 'waiting') return { state: 'queued', word: 'waiting' };
  if (state !== 'running') return null;
  const isKnown = step !== undefined && total !== undefined && total > 0;
  const word = check ? 'checking the pack' : 'running';
  return { state, word, progress: isKnown ? { step, total } : null };
}

function finishedStatus({ state }: NodeRun): CardStatus {
  if (state === 'cached') return { state, word: 'cached' };
  if (state === 'skipped') return { state: 'idle', word: 'not run' };
  return { state: 'done', word: 'done' };
}

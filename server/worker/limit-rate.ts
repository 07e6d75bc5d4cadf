import { passingLimits } from './passing-limits.ts';

type Sent = { at: number; held: (() => void) | null };

/** Lets messages of one kind through at most ten a second; the newest of those between is held. */
export type RateLimit = {
  /** @param isLast lets it through at once */
  pass(kind: string, send: () => void, isLast: boolean): void;
  /** Lets through what is held. */
  flush(): void;
};

/** A limit that has let nothing through yet. @param now milliseconds */
export function limitRate(now: () => number): RateLimit {
  const kinds = new Map<string, Sent>();
  return {
    pass(kind, send, isLast) {
      const last = kinds.get(kind);
      if (last && !isLast && now() - last.at < passingLimits.interval) {
        last.held = send;
        return;
      }
      kinds.set(kind, { at: now(), held: null });
      send();
    },
    flush() {
      for (const { held } of kinds.values()) held?.();
      kinds.clear();
    },
  };
}

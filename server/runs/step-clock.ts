const patienceMs = 5_000;

/** Learns how long a run's steps take, and from that how long a cancelled run may take to answer. */
export type StepClock = {
  /** To be called at every sign of life. */
  tick(): void;
  /** Five seconds, or three times the longest step so far. */
  patienceMs(): number;
};

/** Starts a clock. @param now milliseconds */
export function startStepClock(now: () => number): StepClock {
  let last = now();
  let longest = 0;
  return {
    tick() {
      longest = Math.max(longest, now() - last);
      last = now();
    },
    patienceMs: () => Math.max(patienceMs, 3 * longest),
  };
}

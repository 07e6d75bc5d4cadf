import type { FeedMessage } from './run-feed.ts';

/** Passing messages that a slow reader may leave unread; older ones go. */
const passingLimit = 50;

/** Someone who follows a run: sleeps until there is something, and wakes for it. */
export type Follower = {
  /** There may be new rows. */
  wake(): void;
  /** A message passes. */
  pass(message: FeedMessage): void;
  /** What passed and was not read yet. */
  takePassing(): FeedMessage[];
  /** @returns true when there may be new rows to read, false when only messages have passed */
  sleep(timeoutMs: number): Promise<boolean>;
};

/** A follower that has seen nothing yet. */
export function createFollower(): Follower {
  const passing: FeedMessage[] = [];
  let isAwake = false;
  let rouse = () => {};

  function wake() {
    isAwake = true;
    rouse();
  }
  return {
    wake,
    pass(message) {
      passing.push(message);
      if (passing.length > passingLimit) passing.shift();
      rouse();
    },
    takePassing: () => passing.splice(0),
    async sleep(timeoutMs) {
      if (!isAwake && passing.length === 0) {
        const timer = setTimeout(wake, timeoutMs);
        await new Promise<void>((resolve) => {
          rouse = resolve;
        });
        clearTimeout(timer);
      }
      const wasAwake = isAwake;
      isAwake = false;
      return wasAwake;
    },
  };
}

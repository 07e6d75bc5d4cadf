import type { Tally } from '../hub/blob-wish.ts';

/** How far an installation is. */
export type InstallProgress =
  /** Somebody else is installing the same pack. */
  | { readonly stage: 'waiting' }
  | { readonly stage: 'listing' }
  | {
      readonly stage: 'fetching';
      readonly doneBytes: number;
      readonly totalBytes: number;
      /** Of what comes over the network; null before enough of it came. */
      readonly bytesPerSecond: number | null;
      readonly secondsLeft: number | null;
    }
  | { readonly stage: 'finishing' };

const reportEveryMs = 200;
/** The speed is that of so many last seconds. */
const windowMs = 10_000;

/** A tally of files of which more may become known on the way. */
export type InstallTally = Tally & {
  /** Says how many bytes it will be after all. */
  expect(bytes: number): void;
};

/** Adds up bytes and tells how it goes, at most five times a second. */
export function createTally(
  expectedBytes: number,
  tell: (progress: InstallProgress) => void,
  now: () => number = () => performance.now(),
): InstallTally {
  let totalBytes = expectedBytes;
  let doneBytes = 0;
  let fetchedBytes = 0;
  let toldMs = Number.NEGATIVE_INFINITY;
  let samples: { readonly ms: number; readonly bytes: number }[] = [{ ms: now(), bytes: 0 }];
  const report = () => {
    const ms = now();
    if (ms - toldMs < reportEveryMs && doneBytes < totalBytes) return;
    toldMs = ms;
    samples = [
      ...samples.filter((sample) => ms - sample.ms < windowMs),
      { ms, bytes: fetchedBytes },
    ];
    const bytesPerSecond = speedOf(samples);
    const left = totalBytes - doneBytes;
    const secondsLeft = bytesPerSecond === null ? null : Math.max(0, left / bytesPerSecond);
    tell({ stage: 'fetching', doneBytes, totalBytes, bytesPerSecond, secondsLeft });
  };
  return {
    expect(bytes) {
      totalBytes = bytes;
    },
    found(bytes) {
      doneBytes += bytes;
      report();
    },
    fetched(bytes) {
      doneBytes += bytes;
      fetchedBytes += bytes;
      report();
    },
  };
}

function speedOf(samples: readonly { readonly ms: number; readonly bytes: number }[]) {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.ms - first.ms < 1000 || last.bytes <= first.bytes) return null;
  return ((last.bytes - first.bytes) / (last.ms - first.ms)) * 1000;
}

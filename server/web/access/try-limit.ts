import { AppError } from '#nodes/contract/errors.ts';

const triesAMinute = 10;
const minuteMs = 60_000;
const addressLimit = 10_000;

/** Counts wrong tokens by address, so that nobody can guess on. */
export type TryLimit = {
  /** @throws AppError access/too-many-tries */
  check(address: string): void;
  countFailure(address: string): void;
};

/** Allows ten wrong tokens a minute from one address. */
export function createTryLimit(now: () => number): TryLimit {
  const windows = new Map<string, { readonly end: number; failures: number }>();
  const current = (address: string) => {
    const window = windows.get(address);
    return window && window.end > now() ? window : null;
  };
  return {
    check(address) {
      const window = current(address);
      if (!window || window.failures < triesAMinute) return;
      const retryAfterSeconds = Math.ceil((window.end - now()) / 1000);
      throw new AppError('access/too-many-tries', 'Too many wrong tokens; try again in a minute.', {
        details: { retryAfterSeconds },
      });
    },
    countFailure(address) {
      const window = current(address);
      if (window) window.failures++;
      else {
        windows.delete(address); // so that the oldest window is the first
        windows.set(address, { end: now() + minuteMs, failures: 1 });
      }
      const oldest = windows.keys().next();
      if (windows.size > addressLimit && !oldest.done) windows.delete(oldest.value);
    },
  };
}

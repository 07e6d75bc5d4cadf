import { AppError } from '#nodes/contract/errors.ts';

/** Lets a few tasks run at a time. */
export type UseLimit = { run<T>(task: () => Promise<T>): Promise<T> };

/**
 * Runs at most `atOnce` tasks and lets at most `waiting` more wait for their turn.
 *
 * @throws AppError server/busy from `run`, for those beyond
 */
export function limitUses({ atOnce, waiting }: { atOnce: number; waiting: number }): UseLimit {
  const queue: (() => void)[] = [];
  let running = 0;
  return {
    async run(task) {
      if (running >= atOnce) {
        if (queue.length >= waiting) throw busy();
        // The place is handed on by whoever leaves it, so that nobody slips in between.
        await new Promise<void>((resolve) => queue.push(resolve));
      } else running++;
      try {
        return await task();
      } finally {
        const next = queue.shift();
        if (next) next();
        else running--;
      }
    },
  };
}

function busy(): AppError {
  return new AppError(
    'server/busy',
    'Too many pictures are being worked on at once; try again shortly.',
    {
      details: { retryAfterSeconds: 2 },
    },
  );
}

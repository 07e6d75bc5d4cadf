import type { Database } from '#server/store/database/open-database.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import { type Collection, collectGarbage } from './collect-garbage.ts';

/**
 * Collects garbage now and then, one collection at a time, for as long as a server is up.
 *
 * @param given.everyMs    pause before the first collection and after each
 * @param given.limitBytes room for artifacts
 * @param given.onEnd      told what each came to, or why it failed; the next one is due all the same
 * @returns                stops it, and waits for one that is going on
 */
export function collectRegularly(given: {
  readonly database: Database;
  readonly folders: StoreFolders;
  readonly everyMs: number;
  readonly limitBytes: number;
  readonly onEnd: (result: PromiseSettledResult<Collection>) => void;
}): () => Promise<void> {
  const { database, folders, everyMs, limitBytes, onEnd } = given;
  let current: Promise<void> = Promise.resolve();
  let isStopped = false;
  let timer: NodeJS.Timeout;

  async function collect(): Promise<void> {
    const [result] = await Promise.allSettled([collectGarbage(database, folders, { limitBytes })]);
    onEnd(result);
    if (!isStopped) plan();
  }
  function plan(): void {
    timer = setTimeout(() => {
      current = collect();
    }, everyMs).unref();
  }
  plan();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await current;
  };
}

import { AppError } from '#nodes/contract/errors.ts';
import type { PackWork, WorkProgress } from './pack-work.ts';

/** Does something to a pack until it is done or the signal is aborted. */
export type Act = (
  signal: AbortSignal,
  onProgress: (progress: WorkProgress) => void,
) => Promise<unknown>;

/** What is done to packs in this process: one thing to a pack at a time. */
export type Works = {
  /** The last of each pack, as it stands. */
  list(): readonly PackWork[];
  /** @throws AppError pack/busy, server/busy */
  start(pack: string, kind: PackWork['kind'], act: Act): void;
  /** Takes up what is known of work that nobody is at. */
  put(work: PackWork): void;
  /** Stops what is going and comes back when it has ended; forgets what has ended. */
  cancel(pack: string): Promise<void>;
  /** @throws AppError pack/busy */
  requireIdle(pack: string): void;
  /** Stops everything, to be gone on with another time. */
  close(): Promise<void>;
};

/** More than these share one network and one disk to nobody's good. */
const atOnce = 3;

/**
 * @param given.onChange  told of every change, the last one of a work included
 * @param given.onStrange told of failures that nobody foresaw
 */
export function createWorks(given: {
  readonly onChange: (work: PackWork) => void;
  readonly onForget: (pack: string) => void;
  readonly onStrange: (error: unknown) => void;
}): Works {
  const latest = new Map<string, PackWork>();
  const going = new Map<string, { stopping: AbortController; ended: Promise<void> }>();
  let isClosing = false;

  function change(work: PackWork): void {
    latest.set(work.pack, work);
    given.onChange(work);
  }

  async function perform(begun: PackWork, signal: AbortSignal, act: Act): Promise<void> {
    let progress: PackWork['progress'] = null;
    try {
      await act(signal, (told) => {
        progress = told;
        change({ ...begun, progress });
      });
      change({ ...begun, state: 'done', progress });
    } catch (error) {
      if (isClosing) return;
      if (signal.aborted) change({ ...begun, state: 'cancelled', progress });
      else change({ ...begun, state: 'failed', progress, problem: tellProblem(error) });
    }
  }

  function tellProblem(error: unknown): PackWork['problem'] {
    if (error instanceof AppError) return { code: error.code, message: error.message };
    given.onStrange(error);
    return { code: 'server/failed', message: 'Something went wrong that Tack did not foresee.' };
  }

  function requireIdle(pack: string): void {
    if (!going.has(pack)) return;
    const { kind } = latest.get(pack) ?? {};
    const doing = kind === 'verify' ? 'verified' : 'installed';
    throw new AppError('pack/busy', `The pack "${pack}" is being ${doing} at the moment.`);
  }

  return {
    requireIdle,
    put: (work) => void latest.set(work.pack, work),
    list: () => [...latest.values()],
    start(pack, kind, act) {
      requireIdle(pack);
      if (going.size >= atOnce) {
        const sentence = `${atOnce} packs are being installed or verified: wait until one is done.`;
        throw new AppError('server/busy', sentence);
      }
      const stopping = new AbortController();
      const begun: PackWork = { pack, kind, state: 'going', progress: null, problem: null };
      change(begun);
      const ended = perform(begun, stopping.signal, act).finally(() => going.delete(pack));
      going.set(pack, { stopping, ended });
    },
    async cancel(pack) {
      const found = going.get(pack);
      found?.stopping.abort();
      await found?.ended;
      if (found) return;
      latest.delete(pack);
      given.onForget(pack);
    },
    async close() {
      isClosing = true;
      for (const { stopping } of going.values()) stopping.abort();
      await Promise.all([...going.values()].map(({ ended }) => ended));
    },
  };
}

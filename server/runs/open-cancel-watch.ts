import type { Database } from '#server/store/database/open-database.ts';
import { isCancelRequested } from '#server/store/runs/is-cancel-requested.ts';

/** A notification may be lost: the row is looked at this often. */
const lookEveryMs = 3_000;

/** Who wants to know that a run is cancelled. */
export type CancelWatch = {
  /** @returns stops that */
  watch(runId: string, onCancel: () => void): () => void;
  /** A notification has come. */
  hear(runId: string): void;
  /** Notifications may have been lost. */
  lookAgain(): void;
};

/** Opens a watch: the row is the truth, a notification only makes it quick. */
export function openCancelWatch(database: Database): CancelWatch {
  const watched = new Map<string, () => void>();
  async function look(runId: string): Promise<void> {
    // Where the database cannot be asked, the next look will tell.
    const isRequested = await isCancelRequested(database, runId).catch(() => false);
    if (isRequested) watched.get(runId)?.();
  }
  return {
    watch(runId, onCancel) {
      watched.set(runId, onCancel);
      void look(runId); // it may have been asked for since the run was taken
      const timer = setInterval(() => void look(runId), lookEveryMs).unref();
      return () => {
        clearInterval(timer);
        if (watched.get(runId) === onCancel) watched.delete(runId);
      };
    },
    hear: (runId) => watched.get(runId)?.(),
    lookAgain() {
      for (const runId of watched.keys()) void look(runId);
    },
  };
}

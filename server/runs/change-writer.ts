import type { Workflow } from '#nodes/contract/graph.ts';
import type { Database } from '#server/store/database/open-database.ts';
import { writeProgress } from '#server/store/runs/write-progress.ts';
import type { RunEvent } from '#server/worker/protocol.ts';
import { type ChangeContext, describeChange, type HeardEvent } from './describe-change.ts';

/**
 * Writes events of one run in order, those that come while it writes together. What counts as the
 * time of each is when it came.
 */
export type ChangeWriter = {
  add(event: RunEvent): void;
  /** @throws what writing has thrown so far */
  check(): void;
  /** Waits until all is written. @throws AppError run/superseded */
  flush(): Promise<void>;
};

/** A writer for one attempt of a run. */
export function createChangeWriter(
  { database, store }: { readonly database: Database; readonly store: ChangeContext['store'] },
  run: { readonly id: string; readonly attempt: number; readonly document: Workflow },
): ChangeWriter {
  const about = { store, graph: run.document.graph };
  let waiting: HeardEvent[] = [];
  let failure: unknown;
  let writing: Promise<void> | null = null;

  async function drain(): Promise<void> {
    try {
      while (waiting.length > 0) {
        const events = waiting;
        waiting = [];
        const changes = events.map((event) => describeChange(event, about));
        await writeProgress(database, run, await Promise.all(changes));
      }
    } catch (error) {
      failure ??= error;
    } finally {
      writing = null;
    }
  }
  function check(): void {
    if (failure !== undefined) throw failure;
  }
  return {
    check,
    add(event) {
      waiting.push({ event, at: new Date() });
      writing ??= drain();
    },
    async flush() {
      while (writing) await writing;
      check();
    },
  };
}

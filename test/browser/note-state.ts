import type { Backend } from '#server/runs/backend.ts';
import { readQueueState } from '#server/store/runs/queue-state.ts';
import { filesIn } from '#test/helpers/files-in.ts';

/** Everything that a request could have changed, to be compared. */
export async function noteState({ database, store }: Backend) {
  return {
    workflows: await database.workflow.findMany({ orderBy: { id: 'asc' } }),
    revisions: await database.workflowRevision.count(),
    runs: await database.run.findMany({ orderBy: { id: 'asc' } }),
    events: await database.runEvent.count(),
    artifacts: await database.artifact.count(),
    queue: await readQueueState(database),
    files: filesIn(store.folders.artifacts),
  };
}

import { api } from '#app/_api/api-client.ts';
import type { Session } from './session.ts';

/**
 * Saves the document and starts a run of it; the canvas follows.
 *
 * @param targets ids of the nodes wanted; none = all
 */
export async function startRun(session: Session, targets: readonly string[] = []): Promise<string> {
  const revision = await session.save.flush();
  const { workflow: document } = session.document.getState();
  const { id } = await api.runs.start.mutate({
    document,
    ...(revision === null ? {} : { workflow: { id: session.workflowId, revision } }),
    targets: [...targets],
  });
  session.run.follow(id);
  return id;
}

import { api } from '#app/_api/api-client.ts';
import { listBreakpoints } from '#app/_editor/overrides/pausing/list-breakpoints.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import { toRefusal } from './run-refusal.ts';
import type { Session } from './session.ts';

/** How to run, where it differs from running the document as it stands. */
export type RunWish = {
  /** Run anew, without reading the cache. */
  readonly fresh?: boolean;
  /** Ids of the nodes to pause after; unless told, those that are marked for it. */
  readonly breakpoints?: readonly string[];
  /** Another document than the one on the canvas: a variant of it. */
  readonly document?: Workflow;
};

/**
 * Saves the document and starts a run of it; the canvas follows. A refusal is kept with the run that
 * is shown, and told by whoever watches it.
 *
 * @param targets ids of the nodes wanted; none = all
 * @returns the run's id; null when it was refused
 */
export async function startRun(
  session: Session,
  targets: readonly string[] = [],
  { fresh = false, ...wish }: RunWish = {},
): Promise<string | null> {
  try {
    const revision = await session.save.flush();
    const document = wish.document ?? session.document.getState().workflow;
    const { pausesAfter } = session.view.getState();
    const breakpoints = wish.breakpoints ?? listBreakpoints(document.graph, pausesAfter);
    const { id } = await api.runs.start.mutate({
      document,
      ...(revision === null ? {} : { workflow: { id: session.workflowId, revision } }),
      ...{ targets: [...targets], fresh, breakpoints: [...breakpoints] },
    });
    session.run.follow(id);
    return id;
  } catch (error) {
    session.run.refuse(toRefusal('Start a run', error, Date.now()));
    return null;
  }
}

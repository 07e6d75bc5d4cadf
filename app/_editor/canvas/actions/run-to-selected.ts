import type { Session } from '#app/_editor/state/session.ts';
import { startRun } from '#app/_editor/state/start-run.ts';
import { selectedNodes } from './selected-nodes.ts';

/** Runs the selected nodes and what they need, and nothing else. @returns the run's id; null when it was refused */
export async function runToSelected(session: Session): Promise<string | null> {
  return startRun(session, selectedNodes(session));
}

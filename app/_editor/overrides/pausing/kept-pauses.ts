import * as z from 'zod';
import type { Session } from '#app/_editor/state/session.ts';

const keptSchema = z.array(z.string()).max(500);
const keyOf = (workflowId: string) => `tack:pauses:${workflowId}`;

/**
 * Brings back after which nodes runs of this workflow are to pause, and keeps it in this browser from
 * now on. @returns how to stop keeping it
 */
export function keepPauses({ workflowId, view }: Pick<Session, 'workflowId' | 'view'>): () => void {
  view.setState({ pausesAfter: new Set(readPauses(workflowId)) });
  return view.subscribe(({ pausesAfter }, before) => {
    if (pausesAfter !== before.pausesAfter) writePauses(workflowId, [...pausesAfter]);
  });
}

function readPauses(workflowId: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(workflowId)) ?? '[]');
    return keptSchema.safeParse(kept).data ?? [];
  } catch {
    return []; // a browser that keeps nothing, or kept something broken: no pauses
  }
}

function writePauses(workflowId: string, ids: readonly string[]): void {
  try {
    if (ids.length === 0) localStorage.removeItem(keyOf(workflowId));
    else localStorage.setItem(keyOf(workflowId), JSON.stringify(ids));
  } catch {
    // A browser that keeps nothing: they last as long as the page.
  }
}

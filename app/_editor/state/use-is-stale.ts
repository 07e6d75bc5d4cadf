import { useCallback, useSyncExternalStore } from 'react';
import { findStale } from './find-stale.ts';
import { type Session, useSession } from './session.ts';

/** Whether the result that a node shows no longer fits the document; renders again only when that changes. */
export function useIsStale(id: string): boolean {
  const session = useSession();
  const subscribe = useCallback(
    (listen: () => void) => {
      const stops = [session.document.subscribe(listen), session.run.subscribe(listen)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [session],
  );
  return useSyncExternalStore(subscribe, () => isStale(session, id));
}

function isStale(session: Session, id: string): boolean {
  const { run } = session.run.getState();
  const outputs = run?.nodes[id]?.outputs;
  if (!run?.document || !outputs || Object.keys(outputs).length === 0) return false;
  return findStale(run.document, session.document.getState().workflow.graph).has(id);
}

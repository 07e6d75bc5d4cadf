import { useEffect, useState } from 'react';
import type { Workflow } from '#nodes/contract/graph.ts';
import { useSession } from './session.ts';

/** The document once nothing has changed about it for a moment: for what is too dear for every drag. */
export function useSettledWorkflow(afterMs: number): Workflow {
  const { document } = useSession();
  const [settled, setSettled] = useState(() => document.getState().workflow);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = document.subscribe((state, before) => {
      if (state.workflow === before.workflow) return;
      clearTimeout(timer);
      timer = setTimeout(() => setSettled(document.getState().workflow), afterMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [document, afterMs]);
  return settled;
}

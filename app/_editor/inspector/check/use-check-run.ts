import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#app/_api/api-client.ts';
import { isEnded } from '#app/_editor/state/run-shown.ts';
import { useSession, useView } from '#app/_editor/state/session.ts';
import { usePolledRun } from '#app/_editor/state/use-polled-run.ts';
import { tellError } from '#app/_library/tell-error.ts';
import type { Workflow } from '#nodes/contract/graph.ts';

/** A document that also computes what is missing, and the nodes to run for it. */
export type Check = { readonly document: Workflow; readonly targets: string[] };

/**
 * A run of its own that computes on request what the run that is shown did not.
 *
 * @param name tells what is computed from everything else: looked at again, it is found again
 */
export function useCheckRun(name: string, makeCheck: () => Check) {
  const { view } = useSession();
  const queries = useQueryClient();
  const [isStarting, setIsStarting] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { data: run } = usePolledRun(useView(({ checks }) => checks.get(name)));
  const start = async () => {
    setIsStarting(true);
    setRefusal(null);
    try {
      const { id } = await api.runs.start.mutate(makeCheck());
      view.setState(({ checks }) => ({ checks: new Map([...checks, [name, id]]) }));
    } catch (error) {
      setRefusal(tellError(error));
    } finally {
      setIsStarting(false);
      void queries.invalidateQueries({ queryKey: ['runs'] });
    }
  };
  const isGoing = isStarting || (run !== undefined && !isEnded(run.state));
  return {
    run,
    start,
    busy: isGoing ? 'Measuring' : undefined,
    trouble: refusal ?? (isGoing ? null : tellTrouble(run)),
  };
}

type Run = NonNullable<ReturnType<typeof usePolledRun>['data']>;

function tellTrouble(run: Run | undefined): string | null {
  if (run?.state === 'cancelled') return 'The measurement was cancelled.';
  return run?.failure ?? null;
}

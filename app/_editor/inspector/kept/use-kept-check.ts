import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { api } from '#app/_api/api-client.ts';
import { isEnded } from '#app/_editor/state/run-shown.ts';
import { useSession, useView } from '#app/_editor/state/session.ts';
import { usePolledRun } from '#app/_editor/state/use-polled-run.ts';
import { tellError } from '#app/_library/tell-error.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import { checkDocument } from './check-document.ts';
import { findKept, type Kept } from './find-kept.ts';

type Checked = {
  /** The document of the run that is shown. */
  readonly document: Workflow;
  readonly node: string;
  /** What that run computed anyway. */
  readonly kept: Kept;
};

/** Computes on request, in a run of its own, what the run that is shown did not. */
export function useKeptCheck({ document, node, kept: shown }: Checked) {
  const { view } = useSession();
  const queries = useQueryClient();
  const [isStarting, setIsStarting] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { inversion = '' } = shown;
  const { data: run } = usePolledRun(useView(({ checks }) => checks.get(inversion)));
  const found = useMemo(
    () => (run?.document ? findKept(run.document.graph, run.nodes, node) : null),
    [run, node],
  );
  const isSame = found?.inversion === inversion && found.picture === shown.picture;
  const start = async () => {
    setIsStarting(true);
    setRefusal(null);
    try {
      const { id } = await api.runs.start.mutate(checkDocument(document, node, shown));
      view.setState(({ checks }) => ({ checks: new Map([...checks, [inversion, id]]) }));
    } catch (error) {
      setRefusal(tellError(error));
    } finally {
      setIsStarting(false);
      void queries.invalidateQueries({ queryKey: ['runs'] });
    }
  };
  const isGoing = isStarting || (run !== undefined && !isEnded(run.state));
  return {
    start,
    busy: isGoing ? 'Measuring' : undefined,
    trouble: refusal ?? (isGoing ? null : tellTrouble(run, isSame)),
    kept: {
      ...shown,
      autoencoder: shown.autoencoder ?? (isSame ? found.autoencoder : undefined),
      reconstruction: shown.reconstruction ?? (isSame ? found.reconstruction : undefined),
    },
  };
}

type Run = NonNullable<ReturnType<typeof usePolledRun>['data']>;

function tellTrouble(run: Run | undefined, isSame: boolean): string | null {
  if (run === undefined) return null;
  if (run.state === 'cancelled') return 'The measurement was cancelled.';
  if (run.failure !== null) return run.failure;
  return isSame ? null : 'The measurement found another inversion than this one; run again.';
}

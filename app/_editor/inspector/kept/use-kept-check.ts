import { useMemo } from 'react';
import { useCheckRun } from '#app/_editor/inspector/check/use-check-run.ts';
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
  const { inversion = '' } = shown;
  const { run, start, busy, trouble } = useCheckRun(inversion, () =>
    checkDocument(document, node, shown),
  );
  const found = useMemo(
    () => (run?.document ? findKept(run.document.graph, run.nodes, node) : null),
    [run, node],
  );
  const isSame = found?.inversion === inversion && found.picture === shown.picture;
  const isOther = run !== undefined && busy === undefined && !isSame;
  return {
    ...{ start, busy },
    trouble:
      trouble ??
      (isOther ? 'The measurement found another inversion than this one; run again.' : null),
    kept: {
      ...shown,
      autoencoder: shown.autoencoder ?? (isSame ? found.autoencoder : undefined),
      reconstruction: shown.reconstruction ?? (isSame ? found.reconstruction : undefined),
    },
  };
}

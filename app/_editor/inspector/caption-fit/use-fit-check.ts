import { useMemo } from 'react';
import { useCheckRun } from '#app/_editor/inspector/check/use-check-run.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import { findFit } from './find-fit.ts';
import { fitDocument } from './fit-document.ts';

type Asked = {
  readonly document: Workflow;
  readonly node: string;
  readonly picture: string;
  readonly caption: string;
  readonly pack: string;
};

/** Measures on request, in a run of its own, how well a node's caption fits its picture. */
export function useFitCheck({ document, node, picture, caption, pack }: Asked) {
  const { run, ...check } = useCheckRun(`${caption} ${picture} ${pack}`, () =>
    fitDocument(document, node, pack),
  );
  const found = useMemo(
    () => (run?.document ? findFit(run.document.graph, run.nodes, node) : null),
    [run, node],
  );
  const isSame = found?.caption === caption && found.picture === picture;
  const isOther = run !== undefined && check.busy === undefined && !isSame;
  return {
    ...check,
    trouble:
      check.trouble ??
      (isOther ? 'The measurement found another caption than this one; run again.' : null),
    measured: isSame ? found.measured : undefined,
  };
}

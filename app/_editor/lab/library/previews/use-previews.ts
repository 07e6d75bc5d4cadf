import { useMemo } from 'react';
import type { StartedSweep } from '#app/_editor/lab/sweep/use-sweep.ts';
import { useRun } from '#app/_editor/state/session.ts';
import type { Endpoint } from '#nodes/contract/graph.ts';
import { findEditPreview } from './find-edit-preview.ts';
import type { Preview } from './preview.ts';
import { useStripPreview } from './use-strip-preview.ts';

/** Where a direction to be saved comes from, and what it was tried with. */
export type PreviewPlace = {
  readonly output: Endpoint;
  readonly sweep: StartedSweep | null;
};

/** A preview that can be kept with a direction, under the words of a choice. */
export type OfferedPreview = {
  readonly value: 'edit' | 'strip';
  readonly label: string;
  readonly preview: Preview;
};

/** The previews that the run that is shown and the last sweep have made of a direction. */
export function usePreviews(
  artifact: string,
  { output, sweep }: PreviewPlace,
): readonly OfferedPreview[] {
  const graph = useRun(({ run }) => run?.document?.graph);
  const nodes = useRun(({ run }) => run?.nodes);
  const direction = useMemo(() => ({ ...output, hash: artifact }), [output, artifact]);
  const edit = useMemo(
    () => (graph && nodes ? findEditPreview({ graph, nodes }, direction) : null),
    [graph, nodes, direction],
  );
  const strip = useStripPreview(sweep, direction);
  return [
    ...(strip ? [{ value: 'strip', label: 'Strengths', preview: strip } as const] : []),
    ...(edit ? [{ value: 'edit', label: 'Before and after', preview: edit } as const] : []),
  ];
}

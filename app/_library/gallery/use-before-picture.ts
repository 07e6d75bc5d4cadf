import { useComparedRun } from '#app/_editor/compare/use-compared-run.ts';
import { findBeforeAfter } from '#app/_editor/inspector/overview/find-places.ts';

/**
 * Hash of the picture that a run's result is to be laid over: the one that was sampled, which has the
 * result's size, not the one that was chosen. Null while it is fetched and where there is none.
 */
export function useBeforePicture(id: string): string | null {
  const run = useComparedRun(id);
  const before = run && findBeforeAfter(run.document)?.before;
  const value = before && run.nodes.get(before.node)?.outputs[before.port];
  return value?.type === 'image' ? value.hash : null;
}

import { findEdits } from '#app/_editor/lab/sweep/find-edits.ts';
import type { NodeRun } from '#app/_editor/state/node-run.ts';
import type { Endpoint, Graph } from '#nodes/contract/graph.ts';
import { sourceOf } from '#nodes/doctor/follow-edges.ts';
import type { Preview } from './preview.ts';

/** A run that is shown, as far as it tells what came of a direction. */
export type PreviewedRun = {
  /** The graph that was run. */
  readonly graph: Graph;
  readonly nodes: Readonly<Record<string, NodeRun>>;
};

/**
 * The edit that a run made along a direction, with the picture before it.
 *
 * @param direction the output that gave the direction, and the hash it has to have had in this run
 * @returns         null where the run made none, or not along this very value
 */
export function findEditPreview(
  { graph, nodes }: PreviewedRun,
  direction: Endpoint & { readonly hash: string },
): Preview | null {
  const given = (end: Endpoint | undefined): string | undefined => {
    const run = end && nodes[end.node];
    return run && !run.isFromEarlierRun ? run.outputs[end.port]?.hash : undefined;
  };
  if (given(direction) !== direction.hash) return null;
  for (const { id } of findEdits(graph, direction.node)) {
    const picture = given({ node: id, port: 'image' });
    if (picture === undefined) continue;
    const inversion = sourceOf(graph, id, 'inversion')?.node;
    const source = inversion === undefined ? undefined : sourceOf(graph, inversion, 'image');
    return { picture, source: given(source) };
  }
  return null;
}

import type { NodeRun } from '#app/_editor/state/node-run.ts';

/** What is being done just now: "Invert, step 12 of 50". */
export function tellStep(
  title: string | null,
  node: Pick<NodeRun, 'step' | 'total'> | null,
): string {
  if (title === null) return 'Between two nodes';
  if (node?.step === undefined) return title;
  return node.total === undefined
    ? `${title}, step ${node.step}`
    : `${title}, step ${node.step} of ${node.total}`;
}

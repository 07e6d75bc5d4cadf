import type { NodeRun } from '#app/_editor/state/node-run.ts';
import { tellCheck } from '#app/_editor/state/tell-check.ts';

/** What is being done just now: "Invert, step 12 of 50". */
export function tellStep(
  title: string | null,
  node: Pick<NodeRun, 'step' | 'total' | 'check'> | null,
): string {
  if (title === null) return 'Between two nodes';
  if (node?.check) return tellCheck(node.check);
  if (node?.step === undefined) return title;
  return node.total === undefined
    ? `${title}, step ${node.step}`
    : `${title}, step ${node.step} of ${node.total}`;
}

import type { NodeRun } from '#app/_editor/state/node-run.ts';

/** What the nodes of a run said, each sentence once. */
export function listNotices(nodes: Readonly<Record<string, Pick<NodeRun, 'notices'>>>): string[] {
  return [...new Set(Object.values(nodes).flatMap(({ notices }) => notices))];
}

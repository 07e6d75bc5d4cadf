import { describeMissingNode } from '#nodes/contract/describe-node.ts';
import type { Ground } from './ground.ts';
import type { Problem } from './problem.ts';

/** Whether all that the document names is there, and there once. */
export function checkDocument({ graph, nodes }: Ground): readonly Problem[] {
  const problems: Problem[] = [];
  const refuse = (node: string, message: string) =>
    problems.push({ node, code: 'graph/invalid', message });
  const seen = new Set<string>();
  for (const { id } of graph.nodes) {
    if (seen.has(id)) refuse(id, `Two nodes have the id '${id}'.`);
    seen.add(id);
  }
  for (const { from, to } of graph.edges) {
    const missing = [from.node, to.node].find((id) => !nodes.has(id));
    if (missing === undefined) continue;
    const end = [from.node, to.node].find((id) => nodes.has(id)) ?? missing;
    refuse(end, `An edge names node '${missing}', which is not there.`);
  }
  for (const { node } of graph.overrides) {
    if (!nodes.has(node)) refuse(node, describeMissingNode(node));
  }
  return problems;
}

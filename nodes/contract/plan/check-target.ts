import { describeMissingNode } from '#nodes/contract/describe-node.ts';
import type { GraphNode } from '#nodes/contract/graph.ts';
import type { Problem } from './problem.ts';

/** Whether a run may be asked for the results of this node: it is there, and not disabled. */
export function checkTarget(nodes: ReadonlyMap<string, GraphNode>, id: string): Problem | null {
  const node = nodes.get(id);
  if (!node) return { node: id, code: 'graph/invalid', message: describeMissingNode(id) };
  if (!node.isDisabled) return null;
  return { node: id, code: 'graph/invalid', message: 'This node is disabled: it has no results.' };
}

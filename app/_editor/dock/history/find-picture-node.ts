import { findOrigins, findOutput } from '#nodes/contract/find-output.ts';
import type { GraphNode, Workflow } from '#nodes/contract/graph.ts';

/** The node that holds the picture a workflow's result is made from; else its first picture; null without one. */
export function findPictureNode(workflow: Pick<Workflow, 'output' | 'graph'>): string | null {
  const pictures = workflow.graph.nodes.filter(isPictureNode).map(({ id }) => id);
  const output = findOutput(workflow);
  const origins = output ? findOrigins(workflow.graph, output.node) : [];
  return origins.find((id) => pictures.includes(id)) ?? pictures[0] ?? null;
}

/** Whether a node holds a picture that may be replaced by another. */
export function isPictureNode({ type, isDisabled }: GraphNode): boolean {
  return type === 'image' && !isDisabled;
}

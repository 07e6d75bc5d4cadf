import type { Edge as DrawnEdge, Node as DrawnNode } from '@xyflow/react';
import type { Graph } from '#nodes/contract/graph.ts';

export type FlowNode = DrawnNode<Record<string, never>, 'card'>;

/** The nodes as xyflow draws them; those that did not change keep their identity, and so are not drawn again. */
export function toFlowNodes(graph: Graph, drawn: readonly FlowNode[]): FlowNode[] {
  const before = new Map(drawn.map((node) => [node.id, node]));
  return graph.nodes.map(({ id, position }) => {
    const known = before.get(id);
    if (known?.position.x === position.x && known.position.y === position.y) return known;
    return known ? { ...known, position } : { id, type: 'card', position, data: {} };
  });
}

/** The edges as xyflow draws them. */
export function toFlowEdges(graph: Graph): DrawnEdge[] {
  return graph.edges.map(({ from, to }) => ({
    id: `${from.node}.${from.port}>${to.node}.${to.port}`,
    ...{ source: from.node, sourceHandle: from.port, target: to.node, targetHandle: to.port },
  }));
}

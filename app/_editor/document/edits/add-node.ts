import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import type { Graph, GraphNode, Point } from '#nodes/contract/graph.ts';
import { freshNodeId } from '../fresh-id.ts';
import { requireRoom } from '../limits.ts';

type Added = { readonly graph: Graph; readonly id: string };

/**
 * Adds a node of a type.
 *
 * @returns the graph, and the new node's id
 * @throws AppError graph/invalid where a workflow is full
 */
export function addNode(
  graph: Graph,
  { type, version }: Pick<AnyNodeDefinition, 'type' | 'version'>,
  { at, params = {} }: { readonly at: Point; readonly params?: GraphNode['params'] },
): Added {
  requireRoom('nodes', graph.nodes.length + 1);
  const id = freshNodeId(graph, type);
  const node = { id, type, version, params, position: at };
  return { graph: { ...graph, nodes: [...graph.nodes, node] }, id };
}

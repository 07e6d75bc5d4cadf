import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { AppError } from '#nodes/contract/errors.ts';
import type { Catalogue, GraphNode } from '#nodes/contract/graph.ts';

/**
 * The node type of a node.
 *
 * @throws AppError graph/unknown-node-type, graph/newer-node-version
 */
export function findDefinition(node: GraphNode, catalogue: Catalogue): AnyNodeDefinition {
  const definition = catalogue.get(node.type);
  if (!definition) {
    throw new AppError(
      'graph/unknown-node-type',
      `Node '${node.id}' is of type '${node.type}', which this Tack does not know.`,
      { details: { node: node.id, type: node.type } },
    );
  }
  if (node.version > definition.version) {
    throw new AppError(
      'graph/newer-node-version',
      `Node '${node.id}' needs version ${node.version} of '${node.type}'; this Tack has version ${definition.version}.`,
      { details: { node: node.id, type: node.type, version: node.version } },
    );
  }
  return definition;
}

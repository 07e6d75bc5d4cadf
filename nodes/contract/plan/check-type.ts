import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { describeUnknownType } from '#nodes/contract/describe-node.ts';
import type { Catalogue, GraphNode } from '#nodes/contract/graph.ts';
import type { Problem } from './problem.ts';

type TypeCheck =
  | { readonly definition: AnyNodeDefinition; readonly problem?: never }
  | { readonly definition?: never; readonly problem: Problem };

/** The node type of a node, where this Tack knows it in the node's version. */
export function checkType({ id, type, version }: GraphNode, catalogue: Catalogue): TypeCheck {
  const definition = catalogue.get(type);
  if (!definition) {
    const message = describeUnknownType(type);
    return { problem: { node: id, code: 'graph/unknown-node-type', message } };
  }
  if (version > definition.version) {
    const message = `This needs version ${version} of '${type}'; this Tack has version ${definition.version}.`;
    return { problem: { node: id, code: 'graph/newer-node-version', message } };
  }
  return { definition };
}

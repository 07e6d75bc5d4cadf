import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import type { GraphNode } from '#nodes/contract/graph.ts';

/** A node and its type; a type that this Tack does not know is undefined. */
export type NodeProps = {
  readonly node: GraphNode;
  readonly definition: AnyNodeDefinition | undefined;
};

import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import { describeUnknownType } from '#nodes/contract/describe-node.ts';
import type { GraphNode } from '#nodes/contract/graph.ts';

type UnknownTypeProps = {
  readonly node: GraphNode;
  readonly definition: AnyNodeDefinition | undefined;
};

/** Says that a node is of a type, or of a version, that this Tack cannot run; it is kept as it is. */
export function UnknownType({ node, definition }: UnknownTypeProps) {
  if (!definition) {
    return (
      <p className="card-detail border-t p-2 text-12 text-ink-2">
        {describeUnknownType(node.type)} It is kept as it is.
      </p>
    );
  }
  if (node.version <= definition.version) return null;
  return (
    <p className="card-detail border-t p-2 text-12 text-ink-2">
      Saved by a newer Tack: version {node.version} of this node, of which this Tack knows version{' '}
      {definition.version}. It is kept as it is.
    </p>
  );
}

import { memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { useDocument } from '#app/_editor/state/session.ts';
import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import type { Side } from '#nodes/contract/find-port.ts';
import type { Edge } from '#nodes/contract/graph.ts';
import { PortRow } from './port-row.tsx';
import { portsOnCard } from './ports-on-card.ts';

type PortListProps = {
  readonly node: string;
  readonly side: Side;
  readonly definition: AnyNodeDefinition | undefined;
  readonly isReachable: boolean;
};

const none: readonly Edge[] = [];

/** The ports of one side, one below the other. */
export const PortList = memo(function PortList(props: PortListProps) {
  const { node, side, definition, isReachable } = props;
  const strange = useDocument(
    useShallow(({ workflow }) => {
      if (definition) return none;
      const index = indexGraph(workflow.graph);
      return side === 'input' ? index.edgesInto(node) : index.edgesFrom(node);
    }),
  );
  return (
    <ul className="min-w-0 flex-1">
      {portsOnCard(definition, side, strange).map((port) => (
        <PortRow key={port.name} node={node} side={side} port={port} isReachable={isReachable} />
      ))}
    </ul>
  );
});

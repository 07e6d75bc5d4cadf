import type { Edge as DrawnEdge } from '@xyflow/react';
import type { Edge } from '#nodes/contract/graph.ts';
import type { PortType } from '#nodes/contract/ports.ts';

/** An edge as it is drawn: what travels along it, and whether a person's value does. */
export type FlowEdge = DrawnEdge<
  {
    readonly edge: Edge;
    /** Null where this Tack does not know the type of the node it comes from. */
    readonly type: PortType | null;
    readonly label: string;
    readonly isOverridden: boolean;
  },
  'typed'
>;

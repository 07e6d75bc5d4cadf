import type { AnyNodeDefinition } from '#nodes/contract/define-node.ts';
import type { DocumentValue, Endpoint } from '#nodes/contract/graph.ts';

/** A node as a run will meet it. */
export type PlannedNode = {
  readonly id: string;
  /** What people call it: its own title, or its type's. */
  readonly title: string;
  readonly definition: AnyNodeDefinition;
  /** False when overrides stand in for all that is asked of the node. Its params and sources are then empty. */
  readonly runs: boolean;
  readonly params: Readonly<Record<string, unknown>>;
  /** Input port -> the output that feeds it. */
  readonly sources: ReadonlyMap<string, Endpoint>;
  /** Output port -> the person's value. */
  readonly overrides: ReadonlyMap<string, DocumentValue>;
};

/** The nodes of a run, each after all it reads from. */
export type Plan = readonly PlannedNode[];

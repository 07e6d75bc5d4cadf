import * as z from 'zod';
import type { ValueReferences } from '#app/_editor/state/node-run.ts';
import type { FoundRun } from '#app/_editor/state/run-following.ts';
import { type Workflow, workflowSchema } from '#nodes/contract/graph.ts';
import { type PortType, portTypes } from '#nodes/contract/ports.ts';

/** What is compared of a run. */
export type ComparedRun = {
  readonly id: string;
  readonly document: Workflow;
  /** Hash of its result; null where it gave no picture. */
  readonly picture: string | null;
  readonly nodes: ReadonlyMap<string, ComparedNode>;
};

export type ComparedNode = {
  readonly state: string;
  readonly seconds: number | null;
  readonly outputs: ValueReferences;
};

const typeSchema = z.custom<PortType>((type) => typeof type === 'string' && type in portTypes);
const outputsSchema = z.record(z.string(), z.object({ type: typeSchema, hash: z.string() }));

/** Reads what is compared out of a run as the server keeps it. */
export function readComparedRun({ id, document, picture, nodes }: FoundRun): ComparedRun {
  return {
    ...{ id, picture },
    document: workflowSchema.parse(document),
    nodes: new Map(
      nodes.map(({ node, state, seconds, outputs }) => [
        node,
        { state, seconds, outputs: outputsSchema.safeParse(outputs).data ?? {} },
      ]),
    ),
  };
}

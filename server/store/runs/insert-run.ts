import { findInstruction } from '#nodes/contract/find-instruction.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import type { Transaction } from '#server/store/database/open-database.ts';
import { appendEvents } from './append-events.ts';

/** A run to be: one immutable document, and how it is to be run. */
export type NewRun = {
  readonly id: string;
  readonly title: string;
  readonly document: Workflow;
  /** The saved workflow that it came from. */
  readonly workflow: { readonly id: string; readonly revision: number } | null;
  /** Ids of the nodes wanted; empty = all. */
  readonly targets: readonly string[];
  /** Ids of the nodes to pause after. */
  readonly breakpoints: readonly string[];
  readonly priority: number;
  /** Whether results that are remembered already count for nothing. */
  readonly fresh: boolean;
  /** Whether it tries something beside what the canvas shows. */
  readonly aside: boolean;
};

/** Adds a run at the end of its priority's line. */
export async function insertRun(transaction: Transaction, run: NewRun): Promise<void> {
  const last = await transaction.run.aggregate({ _max: { position: true } });
  const { id, title, document, workflow, targets, breakpoints, priority, fresh, aside } = run;
  await transaction.run.create({
    data: {
      id,
      title,
      document,
      workflowId: workflow?.id ?? null,
      revision: workflow?.revision ?? null,
      targets: [...targets],
      breakpoints: [...breakpoints],
      priority,
      fresh,
      aside,
      instruction: findInstruction(document.graph),
      position: (last._max.position ?? 0) + 1,
    },
  });
  await appendEvents(transaction, id, [{ event: { type: 'run-state', state: 'queued' } }]);
}

import type { Workflow } from '#nodes/contract/graph.ts';

type Step = {
  readonly name: string;
  readonly group: string | undefined;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The document on the step's other side: before it if done, after it if undone. */
  readonly workflow: Workflow;
};

/** A document, the steps that led to it, and those that were taken back. */
export type History = {
  readonly workflow: Workflow;
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
};

type Commit = {
  readonly name: string;
  readonly workflow: Workflow;
  readonly group?: string;
  readonly at: number;
};

const stepLimit = 200;
const groupMs = 1000;

/** Starts a history at a document. */
export function createHistory(workflow: Workflow): History {
  return { workflow, done: [], undone: [] };
}

/** Takes a step, or goes on with the last one of the same group within a second; the same document is none. */
export function commit(history: History, { name, workflow, group, at }: Commit): History {
  if (workflow === history.workflow) return history;
  const last = history.done.at(-1);
  if (last && history.undone.length === 0 && continues(last, group, at)) {
    const step = { ...last, name, at };
    return { workflow, done: [...history.done.slice(0, -1), step], undone: [] };
  }
  const step = { name, group, at, workflow: history.workflow };
  return { workflow, done: [...history.done, step].slice(-stepLimit), undone: [] };
}

function continues(last: Step, group: string | undefined, at: number): boolean {
  return group !== undefined && last.group === group && at - last.at <= groupMs;
}

/** Takes the last step back. */
export function undo(history: History): History {
  const step = history.done.at(-1);
  if (!step) return history;
  const undone = [...history.undone, { ...step, workflow: history.workflow }];
  return { workflow: step.workflow, done: history.done.slice(0, -1), undone };
}

/** Takes a step again that was taken back. */
export function redo(history: History): History {
  const step = history.undone.at(-1);
  if (!step) return history;
  const done = [...history.done, { ...step, workflow: history.workflow }];
  return { workflow: step.workflow, done, undone: history.undone.slice(0, -1) };
}

/** What `undo` would take back; null when there is nothing. */
export function undoName(history: History): string | null {
  return history.done.at(-1)?.name ?? null;
}

/** What `redo` would do again; null when there is nothing. */
export function redoName(history: History): string | null {
  return history.undone.at(-1)?.name ?? null;
}

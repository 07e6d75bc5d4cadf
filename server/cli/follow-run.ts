import type { Graph } from '#nodes/contract/graph.ts';
import type { Runner, ValueReferences } from '#server/runs/open-runner.ts';
import type { ProgressDisplay } from './progress-display.ts';

/** What became of one node in a run. */
export type NodeRecord = {
  readonly outputs: ValueReferences;
  /** Null for a node that overrides stood in for. */
  readonly key: string | null;
  readonly cached: boolean;
  /** Null for a node that overrides stood in for. */
  readonly seconds: number | null;
  /** Name -> hash of the trace. */
  readonly traces: Readonly<Record<string, string>>;
};

export type RunRecord = {
  readonly nodes: ReadonlyMap<string, NodeRecord>;
  readonly notices: readonly string[];
};

/** Runs a graph to its end, showing how it goes, and keeps what it gave. */
export async function followRun(given: {
  readonly runner: Runner;
  readonly graph: Graph;
  /** What to call the run where other people see it. */
  readonly title: string;
  /** Run anew, without what is remembered. */
  readonly fresh: boolean;
  readonly display: ProgressDisplay;
  readonly signal: AbortSignal;
}): Promise<RunRecord> {
  const { runner, graph, title, fresh, display, signal } = given;
  const nodes = new Map<string, NodeRecord>();
  const notices: string[] = [];
  try {
    const request = { graph, title, ...(fresh ? { recallOnly: [] } : {}) };
    for await (const update of runner.run(request, signal)) {
      display.show(update);
      if (update.type === 'notice') notices.push(update.sentence);
      if (update.type === 'node-end') nodes.set(update.node, update);
      if (update.type === 'node-overridden') {
        const { outputs } = update;
        nodes.set(update.node, { outputs, key: null, cached: false, seconds: null, traces: {} });
      }
    }
  } finally {
    display.close();
  }
  return { nodes, notices };
}

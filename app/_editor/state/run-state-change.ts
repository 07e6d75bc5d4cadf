import { awaitNode, type NodeRun, type RunFailure, settleNode, unheardNode } from './node-run.ts';
import type { KeptEvent, ShownRun } from './run-shown.ts';

type StateChange = Extract<KeptEvent, { readonly type: 'run-state' }>;

/** What a change of the run's own state means to it and to its nodes. */
export function applyRunState(run: ShownRun, event: StateChange, at: number): ShownRun {
  const next = { ...run, state: event.state, failure: event.failure ?? null };
  switch (event.state) {
    case 'queued':
      return {
        ...next,
        ...{ startedAt: null, endedAt: null },
        nodes: requeueNodes(run.nodes, event.stale ?? []),
      };
    case 'running':
      return { ...next, startedAt: at, endedAt: null };
    case 'paused':
      return { ...next, nodes: requeueNodes(run.nodes, []) };
    case 'done':
      return { ...next, endedAt: at };
    case 'failed':
      return { ...next, endedAt: at, nodes: endNodes(run.nodes, next.failure) };
    case 'cancelled':
      return { ...next, endedAt: at, nodes: endNodes(run.nodes, null) };
  }
}

const unfinished: readonly NodeRun['state'][] = ['running', 'failed', 'skipped'];

/** What did not finish waits again, and so does what somebody has changed. */
function requeueNodes(nodes: ShownRun['nodes'], stale: readonly string[]): ShownRun['nodes'] {
  const again = new Set(stale);
  return mapNodes(nodes, (node, id) =>
    again.has(id) || unfinished.includes(node.state) ? awaitNode(node) : node,
  );
}

/** The node that failed says so; what else was going on stopped, and what waited will not come. */
function endNodes(nodes: ShownRun['nodes'], failure: RunFailure | null): ShownRun['nodes'] {
  const named = failure?.details['node'];
  const isCulprit = (node: NodeRun, id: string) =>
    typeof named === 'string' ? id === named : node.state === 'running';
  const told =
    typeof named === 'string' && !Object.hasOwn(nodes, named)
      ? { ...nodes, [named]: unheardNode }
      : nodes;
  return mapNodes(told, (node, id) => {
    if (failure && isCulprit(node, id)) return { ...settleNode(node), state: 'failed', failure };
    if (node.state !== 'waiting' && node.state !== 'running') return node;
    return { ...settleNode(node), state: 'skipped' };
  });
}

function mapNodes(
  nodes: ShownRun['nodes'],
  change: (node: NodeRun, id: string) => NodeRun,
): ShownRun['nodes'] {
  return Object.fromEntries(Object.entries(nodes).map(([id, node]) => [id, change(node, id)]));
}

import type { Answers } from '#app/_api/api-client.ts';
import { type NodeRun, type RunFailure, unheardNode } from './node-run.ts';

type Followed = Answers['runs']['follow'] extends AsyncIterable<infer Message> ? Message : never;
type Untracked<Message> = Message extends { readonly data: infer Data } ? Data : Message;
/** What the server says about a run, as it is kept or passes. */
export type RunMessage = Untracked<Followed>;
type Kept = Extract<RunMessage, { readonly type: 'kept' }>['event'];
type Passing = Extract<RunMessage, { readonly type: 'passing' }>['message'];

export type RunState = 'queued' | 'running' | 'paused' | 'done' | 'failed' | 'cancelled';

/** The run that is shown: its own state and that of each node. */
export type ShownRun = {
  readonly id: string;
  readonly state: RunState;
  readonly nodes: Readonly<Record<string, NodeRun>>;
  readonly failure: RunFailure | null;
};

/**
 * What is known after one more message. Only the node that it concerns gets a new identity.
 *
 * @param now milliseconds
 */
export function applyRunMessage(run: ShownRun, message: RunMessage, now: number): ShownRun {
  return message.type === 'kept'
    ? applyKept(run, message.event, now)
    : applyPassing(run, message.message);
}

function applyKept(run: ShownRun, event: Kept, now: number): ShownRun {
  switch (event.type) {
    case 'run-state':
      return applyRunState(run, event);
    case 'run-start':
      return { ...run, nodes: expectNodes(run.nodes, event.nodes) };
    case 'node-start':
      return withNode(run, event.node, (node) => ({
        ...without(node, 'step', 'total', 'preview', 'text', 'failure'),
        ...{ state: 'running', startedAt: now, notices: [] },
      }));
    case 'notice':
      return withNode(run, event.node, (node) => ({
        ...node,
        notices: [...node.notices, event.sentence],
      }));
    case 'node-overridden':
      return withNode(run, event.node, (node) => ({
        ...node,
        ...{ state: 'overridden', outputs: event.outputs, isFromEarlierRun: false },
      }));
    case 'node-end':
      return withNode(run, event.node, (node) => ({
        ...without(node, 'preview', 'text', 'step', 'total'),
        ...{ state: event.cached ? 'cached' : 'done', isFromEarlierRun: false },
        ...{ key: event.key, seconds: event.seconds, outputs: event.outputs },
        ...{ replaced: event.replaced, traces: event.traces },
      }));
  }
}

function applyRunState(
  run: ShownRun,
  event: Extract<Kept, { readonly type: 'run-state' }>,
): ShownRun {
  const next = { ...run, state: event.state, failure: event.failure ?? null };
  if (event.state !== 'failed' && event.state !== 'cancelled') return next;
  return { ...next, nodes: endNodes(run.nodes, event.failure) };
}

/** What was going on has failed or stopped; what waited will not come. */
function endNodes(nodes: ShownRun['nodes'], failure: RunFailure | undefined): ShownRun['nodes'] {
  return Object.fromEntries(
    Object.entries(nodes).map(([id, node]) => {
      if (node.state === 'waiting') return [id, { ...node, state: 'skipped' as const }];
      if (node.state !== 'running') return [id, node];
      const ended = without(node, 'preview', 'text', 'step', 'total');
      return [
        id,
        failure
          ? { ...ended, state: 'failed' as const, failure }
          : { ...ended, state: 'skipped' as const },
      ];
    }),
  );
}

function applyPassing(run: ShownRun, message: Passing): ShownRun {
  const { node } = message;
  if (run.nodes[node]?.state !== 'running') return run;
  return withNode(run, node, (current) => {
    switch (message.type) {
      case 'progress':
        return { ...current, step: message.step, total: message.total };
      case 'text':
        return { ...current, text: message.text };
      case 'preview': {
        const { mediaType, base64 } = message.picture;
        return { ...current, preview: `data:${mediaType};base64,${base64}` };
      }
    }
  });
}

/** Results of an earlier run stay in sight, marked as such, until this run has its own. */
function expectNodes(
  nodes: ShownRun['nodes'],
  expected: readonly { readonly id: string }[],
): ShownRun['nodes'] {
  const waiting = expected.map(({ id }) => {
    const node = nodes[id] ?? unheardNode;
    const isFromEarlierRun = Object.keys(node.outputs).length > 0;
    return [id, { ...without(node, 'failure'), state: 'waiting' as const, isFromEarlierRun }];
  });
  return { ...nodes, ...Object.fromEntries(waiting) };
}

function withNode(run: ShownRun, id: string, change: (node: NodeRun) => NodeRun): ShownRun {
  return { ...run, nodes: { ...run.nodes, [id]: change(run.nodes[id] ?? unheardNode) } };
}

function without<K extends keyof NodeRun>(node: NodeRun, ...keys: readonly K[]): Omit<NodeRun, K> {
  const rest: Record<string, unknown> = { ...node };
  for (const key of keys) delete rest[key];
  return rest as Omit<NodeRun, K>; // what was left out is what the type says
}

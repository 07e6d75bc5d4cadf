import {
  awaitNode,
  type NodeRun,
  settleNode,
  unheardNode,
  type ValueReferences,
} from './node-run.ts';
import { applyPassing } from './run-passing.ts';
import type { KeptEvent, RunMessage, ShownRun } from './run-shown.ts';
import { applyRunState } from './run-state-change.ts';

/**
 * What is known after one more message. Only the node that it concerns gets a new identity.
 *
 * @param at when it happened, in milliseconds
 */
export function applyRunMessage(run: ShownRun, message: RunMessage, at: number): ShownRun {
  if (message.type === 'passing') return applyPassing(run, message.message, at);
  const { seq, event } = message;
  const told = applyKept(run, event, at);
  return { ...told, log: [...run.log, { seq, at, event }] };
}

function applyKept(run: ShownRun, event: KeptEvent, at: number): ShownRun {
  switch (event.type) {
    case 'run-state':
      return applyRunState(run, event, at);
    case 'run-start':
      return expectNodes(run, event.nodes);
    case 'node-start':
      return withNode(run, event.node, (node) => ({
        ...awaitNode(node),
        ...{ state: 'running', notices: [], startedAt: at },
      }));
    case 'notice':
      return withNode(run, event.node, (node) => ({
        ...node,
        notices: [...node.notices, event.sentence],
      }));
    case 'node-overridden':
      return withNode(run, event.node, (node) => ({
        ...settleNode(node),
        ...{ state: 'overridden', outputs: event.outputs, isFromEarlierRun: false },
        replaced: keepReplaced(node),
      }));
    case 'node-end':
      return withNode(run, event.node, (node) => ({
        ...settleNode(node),
        ...{ state: event.cached ? 'cached' : 'done', isFromEarlierRun: false },
        ...{ key: event.key, seconds: event.seconds, outputs: event.outputs },
        ...{ replaced: event.replaced, traces: event.traces },
        endedAt: at,
      }));
  }
}

/** What the node gave by itself stays known while it does not run. */
function keepReplaced({ state, key, outputs, replaced }: NodeRun): ValueReferences {
  const isOwn = key !== undefined && state !== 'overridden';
  return isOwn ? { ...outputs, ...replaced } : replaced;
}

const finished: readonly NodeRun['state'][] = ['done', 'cached', 'overridden'];

/** What an earlier attempt of this run has finished stays; of it nothing is told again. */
function expectNodes(run: ShownRun, expected: readonly { readonly id: string }[]): ShownRun {
  const waiting = expected.map(({ id }) => {
    const node = run.nodes[id] ?? unheardNode;
    const isKept = finished.includes(node.state) && !node.isFromEarlierRun;
    return [id, isKept ? node : awaitNode(node)];
  });
  const order = expected.map(({ id }) => id);
  return { ...run, order, nodes: { ...run.nodes, ...Object.fromEntries(waiting) } };
}

function withNode(run: ShownRun, id: string, change: (node: NodeRun) => NodeRun): ShownRun {
  return { ...run, nodes: { ...run.nodes, [id]: change(run.nodes[id] ?? unheardNode) } };
}

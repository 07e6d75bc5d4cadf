import type { Change, NodeChange } from '#server/store/runs/write-progress.ts';
import type { RunEvent } from '#server/worker/protocol.ts';

/** What an event of the engine changes about the nodes of its run. */
export function describeChange(event: RunEvent): Change {
  return { event, nodes: nodesOf(event) };
}

function nodesOf(event: RunEvent): readonly NodeChange[] {
  switch (event.type) {
    case 'run-start':
      return event.nodes.map(({ id, title }) => ({ node: id, title, state: 'waiting' }));
    case 'node-start':
      return [{ node: event.node, state: 'running' }];
    case 'notice':
      return [{ node: event.node, state: 'running', notice: event.sentence }];
    case 'node-overridden':
      return [{ node: event.node, state: 'overridden', outputs: event.outputs }];
    case 'node-end': {
      const { node, key, cached, seconds, outputs, replaced, traces } = event;
      const state = cached ? 'cached' : 'done';
      return [{ node, state, key, seconds, outputs, replaced, traces }];
    }
  }
}

import type { ArtifactRow } from '#server/store/artifact-rows/artifact-row.ts';
import { describeArtifact } from '#server/store/artifact-rows/describe-artifact.ts';
import type { Change, NodeChange } from '#server/store/runs/write-progress.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import type { RunEvent } from '#server/worker/protocol.ts';

/**
 * What an event of the engine changes about the nodes of its run, and the artifacts it speaks of.
 *
 * @throws AppError store/damaged when one of them is not there
 */
export async function describeChange(event: RunEvent, folders: StoreFolders): Promise<Change> {
  return { event, nodes: nodesOf(event), artifacts: await artifactsOf(event, folders) };
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

async function artifactsOf(event: RunEvent, folders: StoreFolders): Promise<ArtifactRow[]> {
  if (event.type !== 'node-end' && event.type !== 'node-overridden') return [];
  const values = Object.values(event.outputs);
  if (event.type === 'node-end') {
    values.push(...Object.values(event.replaced));
  }
  const traces = event.type === 'node-end' ? Object.values(event.traces) : [];
  return Promise.all([
    ...values.map((reference) => describeArtifact(folders, reference)),
    ...traces.map((hash) => describeArtifact(folders, { type: 'trace', hash })),
  ]);
}

import type { Graph } from '#nodes/contract/graph.ts';
import type { ArtifactRow } from '#server/store/artifact-rows/artifact-row.ts';
import { describeArtifact } from '#server/store/artifact-rows/describe-artifact.ts';
import type { Store } from '#server/store/open-store.ts';
import type { Change, NodeChange } from '#server/store/runs/write-progress.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import type { RunEvent } from '#server/worker/protocol.ts';
import { describeEffort } from './describe-effort.ts';

/** What the events are about: the graph that is run, and where its results lie. */
export type ChangeContext = {
  readonly store: Pick<Store, 'folders' | 'results'>;
  readonly graph: Graph;
};

/** An event of the engine, and when it was heard of. */
export type HeardEvent = { readonly event: RunEvent; readonly at: Date };

/**
 * What an event of the engine changes about the nodes of its run, and the artifacts it speaks of.
 *
 * @throws AppError artifact/not-found when one of them is not there
 */
export async function describeChange(
  { event, at }: HeardEvent,
  { store, graph }: ChangeContext,
): Promise<Change> {
  const nodes = await nodesOf(event, { store, graph });
  return { event, at, nodes, artifacts: await artifactsOf(event, store.folders) };
}

async function nodesOf(
  event: RunEvent,
  { store, graph }: ChangeContext,
): Promise<readonly NodeChange[]> {
  switch (event.type) {
    case 'run-start':
      return event.nodes.map(({ id, title }) => ({
        ...{ node: id, title, state: 'waiting' },
        ...{ type: typeOf(graph, id), effort: describeEffort(graph, id) },
      }));
    case 'node-start':
      return [{ node: event.node, state: 'running' }];
    case 'notice':
      return [{ node: event.node, state: 'running', notice: event.sentence }];
    case 'node-overridden':
      return [{ node: event.node, state: 'overridden', outputs: event.outputs }];
    case 'node-end': {
      const { node, key, cached, seconds, outputs, replaced, traces } = event;
      const state = cached ? 'cached' : 'done';
      const parts = await store.results.readParts(key);
      return [{ node, state, key, seconds, outputs, replaced, traces, parts }];
    }
  }
}

function typeOf({ nodes }: Graph, id: string): string {
  return nodes.find((node) => node.id === id)?.type ?? '';
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

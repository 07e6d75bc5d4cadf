import type { Graph } from '#nodes/contract/graph.ts';
import type { NodeFacts, PackFacts, RunFacts } from '#nodes/doctor/run-facts.ts';
import type { Runner } from '#server/runs/open-runner.ts';
import type { Store } from '#server/store/open-store.ts';

/** Traces that are tensors or pictures: the doctor reads none of them. */
const filedTraces = ['attention', 'path', 'autoencoder'];

async function readTraces({ values }: Store, places: Readonly<Record<string, string>>) {
  const traces: Record<string, unknown> = {};
  for (const [name, hash] of Object.entries(places)) {
    if (!filedTraces.includes(name)) traces[name] = await values.loadTrace(hash);
  }
  return traces;
}

/** Runs a graph and reads back all that it gave. */
export async function collectFacts(
  { runner, store }: { readonly runner: Runner; readonly store: Store },
  graph: Graph,
  packs: ReadonlyMap<string, PackFacts>,
): Promise<RunFacts> {
  const nodes = new Map<string, NodeFacts>();
  for await (const update of runner.run({ graph }, new AbortController().signal)) {
    if (update.type !== 'node-end' && update.type !== 'node-overridden') continue;
    const outputs: Record<string, unknown> = {};
    for (const [port, reference] of Object.entries(update.outputs)) {
      outputs[port] = await store.values.load(reference);
    }
    const traces = await readTraces(store, 'traces' in update ? update.traces : {});
    nodes.set(update.node, { outputs, traces });
  }
  return { graph, nodes, packs };
}

import type { Graph } from '#nodes/contract/graph.ts';

/** The ids of all nodes: those that can be ordered, and those in a circle or fed by one. */
export type Order = { readonly ordered: readonly string[]; readonly circular: readonly string[] };

/** Puts each node after the nodes it reads from; otherwise keeps the order of the document. */
export function orderNodes(graph: Graph): Order {
  const sources = sourcesOf(graph);
  const ordered = new Set<string>();
  for (;;) {
    const ready = [...sources.keys()].find(
      (id) => !ordered.has(id) && readsOnly(sources, id, ordered),
    );
    if (ready === undefined) break;
    ordered.add(ready);
  }
  const circular = [...sources.keys()].filter((id) => !ordered.has(id));
  return { ordered: [...ordered], circular };
}

type Sources = ReadonlyMap<string, ReadonlySet<string>>;

function sourcesOf(graph: Graph): Sources {
  const sources = new Map(graph.nodes.map(({ id }) => [id, new Set<string>()]));
  for (const { from, to } of graph.edges) {
    if (sources.has(from.node)) sources.get(to.node)?.add(from.node);
  }
  return sources;
}

function readsOnly(sources: Sources, id: string, done: ReadonlySet<string>): boolean {
  for (const source of sources.get(id) ?? []) if (!done.has(source)) return false;
  return true;
}

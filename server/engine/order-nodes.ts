import { AppError } from '#nodes/contract/errors.ts';
import type { Graph } from '#nodes/contract/graph.ts';

/**
 * The ids of all nodes, each after the nodes it reads from; otherwise in the order of the document.
 *
 * @throws AppError graph/invalid for an edge to nowhere or an id used twice, graph/cycle
 */
export function orderNodes(graph: Graph): string[] {
  const sources = sourcesOf(graph);
  const ordered = new Set<string>();
  while (ordered.size < sources.size) {
    const ready = [...sources.keys()].find(
      (id) => !ordered.has(id) && readsOnly(sources, id, ordered),
    );
    if (ready === undefined) throw cycleIn(sources, ordered);
    ordered.add(ready);
  }
  return [...ordered];
}

type Sources = ReadonlyMap<string, ReadonlySet<string>>;

function sourcesOf(graph: Graph): Sources {
  const sources = new Map<string, Set<string>>();
  for (const { id } of graph.nodes) {
    if (sources.has(id)) throw new AppError('graph/invalid', `Two nodes have the id '${id}'.`);
    sources.set(id, new Set());
  }
  for (const { from, to } of graph.edges) {
    const missing = [from.node, to.node].find((id) => !sources.has(id));
    if (missing !== undefined) {
      throw new AppError('graph/invalid', `An edge names node '${missing}', which is not there.`);
    }
    sources.get(to.node)?.add(from.node);
  }
  return sources;
}

function readsOnly(sources: Sources, id: string, done: ReadonlySet<string>): boolean {
  return [...(sources.get(id) ?? [])].every((source) => done.has(source));
}

/** Walks against the edges among the nodes that are left until one comes up again: that is the cycle. */
function cycleIn(sources: Sources, ordered: ReadonlySet<string>): AppError {
  const walked: string[] = [];
  let at = [...sources.keys()].find((id) => !ordered.has(id));
  while (at !== undefined && !walked.includes(at)) {
    walked.push(at);
    at = [...(sources.get(at) ?? [])].find((source) => !ordered.has(source));
  }
  const nodes = walked.slice(walked.indexOf(at ?? '')).reverse();
  const circle = [...nodes, nodes[0]].map((id) => `'${id}'`).join(' -> ');
  return new AppError('graph/cycle', `The workflow runs in a circle: ${circle}.`, {
    details: { nodes },
  });
}

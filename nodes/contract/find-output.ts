import type { Endpoint, Graph, Workflow } from './graph.ts';

/** What counts as a result when a workflow does not say: these node types, the first kind first. */
const resultPorts = [
  ['result', 'image'],
  ['edit-image', 'image'],
] as const;

/**
 * The ports that may be a workflow's result, the likeliest first: the one that it names, then its
 * result nodes, then its edits, the last of each kind first.
 */
export function rankOutputs({ output, graph }: Pick<Workflow, 'output' | 'graph'>): Endpoint[] {
  const found = resultPorts.flatMap(([type, port]) =>
    graph.nodes
      .filter((node) => node.type === type)
      .map(({ id }) => ({ node: id, port }))
      .reverse(),
  );
  return output ? [output, ...found] : found;
}

/** The port that is a workflow's result; null when nothing in it is one. */
export function findOutput(workflow: Pick<Workflow, 'output' | 'graph'>): Endpoint | null {
  return rankOutputs(workflow)[0] ?? null;
}

/** The nodes without inputs that a node's result comes from, in the order of the document. */
export function findOrigins({ nodes, edges }: Graph, node: string): string[] {
  const upstream = new Set<string>();
  const waiting = [node];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (upstream.has(id)) continue;
    upstream.add(id);
    waiting.push(...edges.filter(({ to }) => to.node === id).map(({ from }) => from.node));
  }
  const fed = new Set(edges.map(({ to }) => to.node));
  return nodes.map(({ id }) => id).filter((id) => upstream.has(id) && !fed.has(id));
}

import { catalogue } from '#nodes/catalogue.ts';
import { canonicalJson } from '#nodes/contract/canonical-json.ts';
import type { Graph, GraphNode } from '#nodes/contract/graph.ts';

/** Settings that decide how long a node takes, of whatever type it is. */
const own = ['pack', 'steps', 'iterations', 'regularise', 'mode', 'beams', 'count', 'maxAttempts'];
/** Settings of the nodes it reads from that do so too: an edit takes the steps of its inversion. */
const sources = ['pack', 'steps'];

/** Names those settings of a node that its duration depends on: equal names, about equal durations. */
export function describeEffort(graph: Graph, id: string): string {
  const fed = graph.edges
    .filter(({ to }) => to.node === id)
    .map(({ from, to }) => [to.port, settingsOf(graph, from.node, sources)] as const)
    .filter(([, settings]) => Object.keys(settings).length > 0);
  return canonicalJson({ ...settingsOf(graph, id, own), sources: Object.fromEntries(fed) });
}

function settingsOf(graph: Graph, id: string, names: readonly string[]): Record<string, unknown> {
  const node = graph.nodes.find((one) => one.id === id);
  if (!node) return {};
  const params = completed(node);
  return Object.fromEntries(
    names.filter((name) => name in params).map((name) => [name, params[name]]),
  );
}

function completed({ type, params }: GraphNode): Record<string, unknown> {
  const parsed = catalogue.get(type)?.params.safeParse(params);
  return parsed?.success ? (parsed.data as Record<string, unknown>) : params; // params are objects
}

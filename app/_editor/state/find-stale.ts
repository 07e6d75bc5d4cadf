import { indexGraph } from '#app/_editor/document/index-graph.ts';
import { sameJson } from '#app/_editor/document/same-json.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { Graph, GraphNode, Workflow } from '#nodes/contract/graph.ts';
import { isInForce } from '#nodes/contract/is-in-force.ts';

const found = new WeakMap<Graph, WeakMap<Graph, ReadonlySet<string>>>();

/**
 * The nodes whose results no longer fit: their params, edges or overrides differ from those of the
 * document that was run, or those of a node before them do. Two graphs are compared once.
 */
export function findStale(ran: Workflow, graph: Graph): ReadonlySet<string> {
  const known = found.get(ran.graph) ?? new WeakMap<Graph, ReadonlySet<string>>();
  found.set(ran.graph, known);
  const stale = known.get(graph) ?? compareGraphs(ran.graph, graph);
  known.set(graph, stale);
  return stale;
}

function compareGraphs(ran: Graph, graph: Graph): ReadonlySet<string> {
  const stale = new Set<string>();
  const waiting = graph.nodes.filter((node) => differs(ran, graph, node)).map(({ id }) => id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (stale.has(id)) continue;
    stale.add(id);
    waiting.push(
      ...indexGraph(graph)
        .edgesFrom(id)
        .map(({ to }) => to.node),
    );
  }
  return stale;
}

function differs(ran: Graph, graph: Graph, node: GraphNode): boolean {
  const before = indexGraph(ran).nodesById.get(node.id);
  if (!before) return true;
  if (before.type !== node.type || !before.isDisabled !== !node.isDisabled) return true;
  return (
    !sameParams(before, node) ||
    !sameJson(feeds(ran, node.id), feeds(graph, node.id)) ||
    !sameJson(overrides(ran, node.id), overrides(graph, node.id))
  );
}

/** A param that is not there is its default. */
function sameParams(before: GraphNode, node: GraphNode): boolean {
  if (before.params === node.params || sameJson(before.params, node.params)) return true;
  const params = catalogue.get(node.type)?.params;
  const [one, other] = [params?.safeParse(before.params), params?.safeParse(node.params)];
  return Boolean(one?.success && other?.success && sameJson(one.data, other.data));
}

function feeds(graph: Graph, id: string): string[] {
  return indexGraph(graph)
    .edgesInto(id)
    .map(({ from, to }) => JSON.stringify([from.node, from.port, to.port]))
    .sort();
}

/** Port -> value: what was said about it is no part of it. */
function overrides(graph: Graph, id: string): Record<string, unknown> {
  return Object.fromEntries(
    indexGraph(graph)
      .overridesOf(id)
      .filter(isInForce)
      .map(({ port, value }) => [port, value]),
  );
}

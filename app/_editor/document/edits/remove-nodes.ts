import { findPort } from '#nodes/contract/find-port.ts';
import type { Catalogue, Edge, Graph, Workflow } from '#nodes/contract/graph.ts';
import { filterKept, mapKept } from '../map-kept.ts';
import { withForm } from '../with-form.ts';
import { withGroups } from '../with-lists.ts';

/**
 * Removes nodes and all that speaks of them: edges, overrides, places in groups and in the form.
 *
 * A node that has one input and one output connected, both of one type, is healed over: its source
 * then feeds what it fed.
 */
export function removeNodes(
  workflow: Workflow,
  catalogue: Catalogue,
  ids: readonly string[],
): Workflow {
  const gone = new Set(ids.filter((id) => workflow.graph.nodes.some((node) => node.id === id)));
  if (gone.size === 0) return workflow;
  const graph = removeFromGraph(workflow.graph, catalogue, gone);
  const form = filterKept(workflow.form ?? [], ({ node }) => !gone.has(node));
  return withForm(withoutLostOutput({ ...workflow, graph }, gone), form);
}

function removeFromGraph(graph: Graph, catalogue: Catalogue, gone: ReadonlySet<string>): Graph {
  let edges = graph.edges;
  for (const { id, type } of graph.nodes) {
    if (!gone.has(id)) continue;
    const healing = healEdges(edges, id, catalogue.get(type));
    edges = [...edges.filter(({ from, to }) => from.node !== id && to.node !== id), ...healing];
  }
  const groups = mapKept(graph.groups ?? [], (group) => {
    const nodes = filterKept(group.nodes, (node) => !gone.has(node));
    return nodes === group.nodes ? group : { ...group, nodes };
  });
  const overrides = filterKept(graph.overrides, ({ node }) => !gone.has(node));
  const nodes = graph.nodes.filter(({ id }) => !gone.has(id));
  return withGroups({ ...graph, nodes, edges, overrides }, graph.groups && groups);
}

function healEdges(
  edges: readonly Edge[],
  node: string,
  definition: ReturnType<Catalogue['get']>,
): Edge[] {
  const into = edges.filter(({ to }) => to.node === node);
  const out = edges.filter(({ from }) => from.node === node);
  const [source] = into;
  const [first] = out;
  if (!definition || !source || !first || into.length > 1) return [];
  if (out.some(({ from }) => from.port !== first.from.port)) return [];
  const taken = findPort(definition, 'input', source.to.port)?.type;
  const given = findPort(definition, 'output', first.from.port)?.type;
  if (taken === undefined || taken !== given) return [];
  return out.map(({ to }) => ({ from: source.from, to }));
}

function withoutLostOutput(workflow: Workflow, gone: ReadonlySet<string>): Workflow {
  const { output, ...rest } = workflow;
  return output && gone.has(output.node) ? rest : workflow;
}

import { describeParam } from '#app/_editor/document/describe-param.ts';
import { mapKept } from '#app/_editor/document/map-kept.ts';
import type { Catalogue, DocumentValue, GraphNode, Workflow } from '#nodes/contract/graph.ts';

/** A document that refers to stored values by other hashes: those of the values' copies on this server. */
export function replaceArtifacts(
  workflow: Workflow,
  catalogue: Catalogue,
  hashes: ReadonlyMap<string, string>,
): Workflow {
  if (hashes.size === 0) return workflow;
  const { graph } = workflow;
  const nodes = mapKept(graph.nodes, (node) => replaceInNode(node, catalogue, hashes));
  const overrides = mapKept(graph.overrides, (one) => ({
    ...{ ...one, value: replaceValue(one.value, hashes) },
    ...(one.replaces ? { replaces: replaceValue(one.replaces, hashes) } : {}),
  }));
  return { ...workflow, graph: { ...graph, nodes, overrides } };
}

function replaceInNode(
  node: GraphNode,
  catalogue: Catalogue,
  hashes: ReadonlyMap<string, string>,
): GraphNode {
  const definition = catalogue.get(node.type);
  const params = Object.entries(node.params).map(([param, value]) => {
    const isFile = describeParam(definition, param).artifact !== undefined;
    const other = isFile && typeof value === 'string' ? hashes.get(value) : undefined;
    return [param, other ?? value] as const;
  });
  return { ...node, params: Object.fromEntries(params) };
}

function replaceValue(value: DocumentValue, hashes: ReadonlyMap<string, string>): DocumentValue {
  const other = 'artifact' in value ? hashes.get(value.artifact) : undefined;
  return other === undefined ? value : { artifact: other };
}

import { mapKept } from '#app/_editor/document/map-kept.ts';
import { artifactTypeOf } from '#nodes/contract/artifact-type-of.ts';
import type { Catalogue, DocumentValue, GraphNode, Workflow } from '#nodes/contract/graph.ts';

/** A document in which other values stand for stored ones: their copies on this server, or small values themselves. */
export function replaceArtifacts(
  workflow: Workflow,
  catalogue: Catalogue,
  values: ReadonlyMap<string, DocumentValue>,
): Workflow {
  if (values.size === 0) return workflow;
  const { graph } = workflow;
  const nodes = mapKept(graph.nodes, (node) => replaceInNode(node, catalogue, values));
  const overrides = mapKept(graph.overrides, (one) => ({
    ...{ ...one, value: replaceValue(one.value, values) },
    ...(one.replaces ? { replaces: replaceValue(one.replaces, values) } : {}),
  }));
  return { ...workflow, graph: { ...graph, nodes, overrides } };
}

function replaceInNode(
  node: GraphNode,
  catalogue: Catalogue,
  values: ReadonlyMap<string, DocumentValue>,
): GraphNode {
  const definition = catalogue.get(node.type);
  const params = Object.entries(node.params).map(([param, value]) => {
    const isFile = definition && artifactTypeOf(definition, param) !== null;
    const other = isFile && typeof value === 'string' ? values.get(value) : undefined;
    return [param, other && 'artifact' in other ? other.artifact : value] as const;
  });
  return { ...node, params: Object.fromEntries(params) };
}

function replaceValue(
  value: DocumentValue,
  values: ReadonlyMap<string, DocumentValue>,
): DocumentValue {
  return ('artifact' in value ? values.get(value.artifact) : undefined) ?? value;
}

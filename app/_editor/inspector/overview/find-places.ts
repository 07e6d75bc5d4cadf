import { indexGraph } from '#app/_editor/document/index-graph.ts';
import type { FieldSpec } from '#app/_editor/params/field-spec.ts';
import { readFieldSpecs } from '#app/_editor/params/read-field-specs.ts';
import type { Catalogue, Endpoint, Graph, GraphNode, Workflow } from '#nodes/contract/graph.ts';

/** A param of a node, with how it is asked for. */
export type ParamPlace = { readonly node: string; readonly spec: FieldSpec };

/** Where the picture to be edited is chosen: the first node that asks for one, or that draws one. */
export function findPicturePlace(graph: Graph, catalogue: Catalogue): ParamPlace | null {
  const places = graph.nodes.flatMap((node) => placesOf(node, catalogue));
  const isPicture = ({ spec }: ParamPlace) => spec.kind === 'artifact' && spec.artifact === 'image';
  const isScene = ({ spec }: ParamPlace) => spec.kind === 'scene';
  return places.find(isPicture) ?? places.find(isScene) ?? null;
}

/** Where the instruction is written: the text that feeds the writing of captions, else the first text. */
export function findInstructionPlace(graph: Graph, catalogue: Catalogue): ParamPlace | null {
  const { nodesById } = indexGraph(graph);
  const edge = graph.edges.find(
    ({ to }) => to.port === 'instruction' && nodesById.get(to.node)?.type === 'write-captions',
  );
  const source = edge && nodesById.get(edge.from.node);
  const texts = [source, ...graph.nodes].filter((node) => node?.type === 'text');
  return texts.flatMap((node) => (node ? placesOf(node, catalogue) : []))[0] ?? null;
}

/** The outputs that show the edit: the picture as it was, where there is one, and the result. */
export type BeforeAfter = { readonly before: Endpoint | null; readonly after: Endpoint };

/** Where the result is, and the picture that it is to be compared with. */
export function findBeforeAfter({ graph, output }: Workflow): BeforeAfter | null {
  const { edgesInto, nodesById } = indexGraph(graph);
  const result = graph.nodes.find(({ type }) => type === 'result');
  const after = output ?? (result && { node: result.id, port: 'image' });
  if (!after || !nodesById.has(after.node)) return null;
  const edit = findUpstream(graph, after.node, 'edit-image');
  const fed = edit && edgesInto(edit.id).find(({ to }) => to.port === 'image')?.from;
  const before = fed ?? (edit ? { node: edit.id, port: 'reference' } : null);
  return { before, after };
}

function placesOf(node: GraphNode, catalogue: Catalogue): ParamPlace[] {
  const definition = catalogue.get(node.type);
  return definition ? readFieldSpecs(definition).map((spec) => ({ node: node.id, spec })) : [];
}

/** The nearest node of a type that a node depends on. */
function findUpstream(graph: Graph, start: string, type: string): GraphNode | undefined {
  const { edgesInto, nodesById } = indexGraph(graph);
  const seen = new Set([start]);
  for (const id of seen) {
    const node = nodesById.get(id);
    if (node?.type === type) return node;
    for (const { from } of edgesInto(id)) seen.add(from.node); // a set visits what is added on the way
  }
  return undefined;
}

import { indexGraph } from '#app/_editor/document/index-graph.ts';
import {
  findInstructionPlace,
  findPicturePlace,
  type ParamPlace,
} from '#app/_editor/inspector/overview/find-places.ts';
import { readFieldSpecs } from '#app/_editor/params/read-field-specs.ts';
import type { Catalogue, GraphNode, Workflow } from '#nodes/contract/graph.ts';
import { titleOf } from '#nodes/contract/title-of.ts';

/** One question of the form. */
export type FormField = ParamPlace & {
  readonly label: string;
  /** The picture and the words that it is all about, which are shown larger. */
  readonly role: 'picture' | 'instruction' | 'setting';
};

/** What a workflow's form asks for: the params that were ticked, else picture, instruction and strength. */
export function listFormFields(workflow: Workflow, catalogue: Catalogue): readonly FormField[] {
  const { form = [], graph } = workflow;
  const { nodesById } = indexGraph(graph);
  const picture = findPicturePlace(graph, catalogue);
  const instruction = findInstructionPlace(graph, catalogue);
  const ticked = form.flatMap(({ node, param }) =>
    findPlace(nodesById.get(node), param, catalogue),
  );
  const strengths = graph.nodes
    .filter(({ type }) => type === 'edit-image')
    .flatMap((node) => findPlace(node, 'strength', catalogue));
  const byDefault = [picture, instruction, ...strengths].filter((place) => place !== null);
  const places = ticked.length > 0 ? ticked : byDefault;
  return places.map((place) => ({
    ...place,
    label: nameField(place, places, { nodes: nodesById, catalogue }),
    role: isSame(place, picture)
      ? 'picture'
      : isSame(place, instruction)
        ? 'instruction'
        : 'setting',
  }));
}

function findPlace(
  node: GraphNode | undefined,
  param: string,
  catalogue: Catalogue,
): readonly ParamPlace[] {
  const definition = node && catalogue.get(node.type);
  const spec = definition && readFieldSpecs(definition).find(({ name }) => name === param);
  return node && spec ? [{ node: node.id, spec }] : [];
}

function isSame(one: ParamPlace, other: ParamPlace | null): boolean {
  return one.node === other?.node && one.spec.name === other.spec.name;
}

type Around = { readonly nodes: ReadonlyMap<string, GraphNode>; readonly catalogue: Catalogue };

/** The node's title where it has only this param; else the param's, with the node's where that is needed. */
function nameField(
  { node: id, spec }: ParamPlace,
  all: readonly ParamPlace[],
  { nodes, catalogue }: Around,
): string {
  const node = nodes.get(id);
  const definition = node && catalogue.get(node.type);
  if (!node || !definition) return spec.title;
  if (readFieldSpecs(definition).length === 1) return titleOf(node, catalogue);
  const isAlone = all.filter((other) => other.spec.title === spec.title).length === 1;
  return isAlone ? spec.title : `${spec.title} of ${titleOf(node, catalogue)}`;
}

import { findPort } from '#nodes/contract/find-port.ts';
import type { Catalogue, DocumentValue, Endpoint, Point, Workflow } from '#nodes/contract/graph.ts';
import { isInForce } from '#nodes/contract/is-in-force.ts';
import type { PortType } from '#nodes/contract/ports.ts';
import { addNode } from './add-node.ts';
import { removeOverride } from './remove-override.ts';

/** The node type that gives a value of this kind, the param that holds it, and the port it comes from. */
const homes: Partial<Record<PortType, { type: string; param: string; port: string }>> = {
  text: { type: 'text', param: 'text', port: 'text' },
  captions: { type: 'captions', param: 'captions', port: 'captions' },
  image: { type: 'image', param: 'picture', port: 'image' },
  mask: { type: 'load-mask', param: 'mask', port: 'mask' },
  direction: { type: 'saved-direction', param: 'direction', port: 'direction' },
};

type Promoted =
  | { readonly workflow: Workflow; readonly id: string; readonly reason: null }
  | { readonly workflow: null; readonly reason: string };

/**
 * Makes a node of a person's value: it feeds what the output fed, and the output is automatic again.
 *
 * @param wish.at where the node goes
 * @returns the workflow and the new node's id, or why there is no such node
 * @throws AppError graph/invalid where a workflow is full
 */
export function promoteOverride(
  workflow: Workflow,
  catalogue: Catalogue,
  { output, at }: { readonly output: Endpoint; readonly at: Point },
): Promoted {
  const { graph } = workflow;
  const override = graph.overrides.find((one) => isSame(one, output));
  if (!override) return refuse('There is no value of yours here.');
  if (!isInForce(override)) return refuse('Switch your value on first.');
  const source = graph.nodes.find(({ id }) => id === output.node);
  const definition = catalogue.get(source?.type ?? '');
  const type = definition && findPort(definition, 'output', output.port)?.type;
  const home = type && homes[type];
  const kind = home && catalogue.get(home.type);
  if (!home || !kind) return refuse(`There is no node that holds a value of type ${type}.`);
  const value = paramOf(override.value, type);
  if (value === undefined) return refuse('This value is stored in a form that no node takes.');
  const added = addNode(graph, kind, { at, params: { [home.param]: value } });
  const from = { node: added.id, port: home.port };
  const nodes = added.graph.nodes.map((node) =>
    node.id === added.id && override.note !== '' ? { ...node, note: override.note } : node,
  );
  // The points that a line passed through belong to where it came from.
  const edges = graph.edges.map((edge) =>
    isSame(edge.from, output)
      ? { ...(edge.id === undefined ? {} : { id: edge.id }), from, to: edge.to }
      : edge,
  );
  return {
    workflow: {
      ...workflow,
      ...(workflow.output && isSame(workflow.output, output) ? { output: from } : {}),
      graph: removeOverride({ ...added.graph, nodes, edges }, output),
    },
    ...{ id: added.id, reason: null },
  };
}

/** Small values stand in a param themselves, pictures by their hash. */
function paramOf(value: DocumentValue, type: PortType) {
  const isPlain = type === 'text' || type === 'captions';
  if ('json' in value) return isPlain ? value.json : undefined;
  return isPlain ? undefined : value.artifact;
}

function isSame(one: Endpoint, other: Endpoint): boolean {
  return one.node === other.node && one.port === other.port;
}

function refuse(reason: string) {
  return { workflow: null, reason } as const;
}

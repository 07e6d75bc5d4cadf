import {
  diffWorkflows,
  type NodeChange,
  type OverrideChange,
} from '#app/_editor/document/compare/diff-workflows.ts';
import { titleParam } from '#app/_editor/document/title-param.ts';
import type { Catalogue, DocumentValue, GraphNode, Workflow } from '#nodes/contract/graph.ts';
import { isInForce } from '#nodes/contract/is-in-force.ts';
import { type Captions, captionsSchema } from '#nodes/contract/ports.ts';
import { titleOf } from '#nodes/contract/title-of.ts';

/** One thing that was said otherwise: where, and what it was and is. */
export type DocumentDifference = {
  readonly place: string;
  readonly before: string;
  readonly after: string;
};

/** What sets the documents of two runs apart as far as results go: params, overrides, nodes and edges. */
export function listDifferences(
  first: Workflow,
  second: Workflow,
  catalogue: Catalogue,
): readonly DocumentDifference[] {
  const { nodes, edges, overrides } = diffWorkflows(first, second);
  return [
    ...nodes.changed.flatMap((change) => tellParams(change, catalogue)),
    ...overrides.map((change) => tellOverride(change, second, catalogue)),
    ...nodes.removed.map((node) => tellNode(node, catalogue, ['there', 'not there'])),
    ...nodes.added.map((node) => tellNode(node, catalogue, ['not there', 'there'])),
    ...tellEdges(edges.removed.length, edges.added.length),
  ];
}

function tellParams({ after, before, params }: NodeChange, catalogue: Catalogue) {
  const title = titleOf(after, catalogue);
  const definition = catalogue.get(after.type);
  const changed = params.map((change) => ({
    place: `${titleParam(definition, change.param)} of ${title}`,
    before: show(change.before),
    after: show(change.after),
  }));
  const isOther = Boolean(before.isDisabled) !== Boolean(after.isDisabled);
  const words = (node: GraphNode) => (node.isDisabled ? 'disabled' : 'enabled');
  return isOther
    ? [...changed, { place: title, before: words(before), after: words(after) }]
    : changed;
}

function tellOverride(
  { node: id, port, before, after }: OverrideChange,
  { graph }: Workflow,
  catalogue: Catalogue,
): DocumentDifference {
  const node = graph.nodes.find((one) => one.id === id);
  const label = catalogue.get(node?.type ?? '')?.outputs[port]?.label ?? port;
  return {
    place: `${label} of ${node ? titleOf(node, catalogue) : id}`,
    before: before && isInForce(before) ? showValue(before.value) : 'automatic',
    after: after && isInForce(after) ? showValue(after.value) : 'automatic',
  };
}

function tellNode(
  node: GraphNode,
  catalogue: Catalogue,
  [before, after]: readonly [string, string],
): DocumentDifference {
  return { place: titleOf(node, catalogue), before, after };
}

function tellEdges(removed: number, added: number): DocumentDifference[] {
  if (removed + added === 0) return [];
  return [{ place: 'Edges', before: `${removed} only here`, after: `${added} only here` }];
}

function showValue(value: DocumentValue): string {
  return 'json' in value ? show(value.json) : `a value of its own (${value.artifact.slice(0, 8)})`;
}

function show(value: unknown): string {
  if (value === undefined) return 'default';
  if (typeof value === 'string') return /^[0-9a-f]{64}$/.test(value) ? value.slice(0, 8) : value;
  const captions = captionsSchema.safeParse(value);
  return captions.success ? tellCaptions(captions.data) : JSON.stringify(value);
}

function tellCaptions(captions: Captions): string {
  const lines = captions.map(({ text, enabled }) => (enabled ? text : `${text} (not used)`));
  return lines.join('\n') || 'no captions';
}

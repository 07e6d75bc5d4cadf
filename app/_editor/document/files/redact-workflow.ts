import { findPort } from '#nodes/contract/find-port.ts';
import type { Catalogue, Graph, GraphNode, Override, Workflow } from '#nodes/contract/graph.ts';
import { describeParam } from '../describe-param.ts';
import { filterKept, mapKept } from '../map-kept.ts';

/** What to leave out of a document before it is given away. */
export type Redaction = {
  /** Notes on nodes, overrides and the canvas, and the summary. */
  readonly notes: boolean;
  /** What a person wrote for the models: texts, captions, prompts, examples. */
  readonly instructions: boolean;
  /** Files that were chosen, and overrides that are stored values. */
  readonly pictures: boolean;
};

/** A document without what is not to be given away. Of unknown node types every text counts. */
export function redactWorkflow(
  workflow: Workflow,
  catalogue: Catalogue,
  redaction: Redaction,
): Workflow {
  const graph = redactGraph(workflow.graph, catalogue, redaction);
  const summary = redaction.notes ? '' : workflow.summary;
  if (graph === workflow.graph && summary === workflow.summary) return workflow;
  return { ...workflow, summary, graph };
}

function redactGraph(graph: Graph, catalogue: Catalogue, redaction: Redaction): Graph {
  const types = new Map(graph.nodes.map(({ id, type }) => [id, type]));
  const nodes = mapKept(graph.nodes, (node) =>
    withoutNote(redactParams(node, catalogue, redaction), redaction),
  );
  const kept = filterKept(
    graph.overrides,
    (one) => !isRedacted(one, catalogue.get(types.get(one.node) ?? ''), redaction),
  );
  const overrides = mapKept(kept, (one) =>
    redaction.notes && one.note !== '' ? { ...one, note: '' } : one,
  );
  const { notes: _, ...rest } = graph;
  const isSame = nodes === graph.nodes && overrides === graph.overrides;
  if (redaction.notes && graph.notes) return { ...rest, nodes, overrides };
  return isSame ? graph : { ...graph, nodes, overrides };
}

function withoutNote(node: GraphNode, { notes }: Redaction): GraphNode {
  const { note, ...rest } = node;
  return notes && note !== undefined ? rest : node;
}

function redactParams(node: GraphNode, catalogue: Catalogue, redaction: Redaction): GraphNode {
  const entries = Object.entries(node.params);
  const kept = filterKept(entries, ([param, value]) => {
    const kind = kindOfParam(catalogue.get(node.type), param, value);
    return kind === null || !redaction[kind];
  });
  return kept === entries ? node : { ...node, params: Object.fromEntries(kept) };
}

const writtenIn = ['textarea', 'captions', 'shots'];

function kindOfParam(
  definition: ReturnType<Catalogue['get']>,
  param: string,
  value: GraphNode['params'][string],
): 'instructions' | 'pictures' | null {
  const { widget, artifact } = describeParam(definition, param);
  const isLoose = !definition || !Object.hasOwn(definition.params.shape, param);
  if (artifact !== undefined) return 'pictures';
  if (isLoose && typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)) return 'pictures';
  const isWritten = writtenIn.some((one) => one === widget);
  return isWritten || (isLoose && holdsText(value)) ? 'instructions' : null;
}

function holdsText(value: GraphNode['params'][string]): boolean {
  return typeof value === 'string' || (typeof value === 'object' && value !== null);
}

function isRedacted(
  { port, value, replaces }: Override,
  definition: ReturnType<Catalogue['get']>,
  { instructions, pictures }: Redaction,
): boolean {
  const isStored = 'artifact' in value || (replaces !== undefined && 'artifact' in replaces);
  if (pictures && isStored) return true;
  const type = definition ? findPort(definition, 'output', port)?.type : undefined;
  return instructions && (type === undefined || type === 'text' || type === 'captions');
}

import type { Edge, Endpoint, GraphNode, Override, Workflow } from '#nodes/contract/graph.ts';
import { edgeId } from '../edge-id.ts';
import { sameJson } from '../same-json.ts';

type Json = GraphNode['params'][string];

/** A param before and after; undefined where it was its default. */
export type ParamChange = {
  readonly param: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
};

export type NodeChange = {
  readonly before: GraphNode;
  readonly after: GraphNode;
  readonly params: readonly ParamChange[];
  readonly hasOtherTitle: boolean;
  readonly hasMoved: boolean;
  /** Its note, its version, whether it is pinned or disabled. */
  readonly hasOtherMarks: boolean;
};

export type OverrideChange = Endpoint & {
  readonly before: Override | undefined;
  readonly after: Override | undefined;
};

/** What sets two documents apart. */
export type WorkflowDiff = {
  readonly nodes: {
    readonly added: readonly GraphNode[];
    readonly removed: readonly GraphNode[];
    readonly changed: readonly NodeChange[];
  };
  readonly edges: { readonly added: readonly Edge[]; readonly removed: readonly Edge[] };
  readonly overrides: readonly OverrideChange[];
  readonly hasOtherName: boolean;
  /** The summary, tags, result or simple view. */
  readonly hasOtherFace: boolean;
  /** Groups, notes, and the points that edges pass through. */
  readonly hasOtherDrawing: boolean;
};

/** Compares two documents. */
export function diffWorkflows(before: Workflow, after: Workflow): WorkflowDiff {
  const edges = pairUp(before.graph.edges, after.graph.edges, edgeId);
  const overrides = pairUp(before.graph.overrides, after.graph.overrides, nameOverride);
  return {
    nodes: diffNodes(before.graph.nodes, after.graph.nodes),
    edges: { added: edges.added, removed: edges.removed },
    overrides: [
      ...overrides.removed.map((one) => toChange(one, undefined)),
      ...overrides.kept
        .filter(([one, other]) => !sameJson(one, other))
        .map(([one, other]) => toChange(one, other)),
      ...overrides.added.map((one) => toChange(undefined, one)),
    ],
    hasOtherName: before.name !== after.name,
    hasOtherFace: !sameJson(faceOf(before), faceOf(after)),
    hasOtherDrawing:
      !sameJson(drawingOf(before), drawingOf(after)) ||
      edges.kept.some(([one, other]) => !sameJson(one.via ?? [], other.via ?? [])),
  };
}

function diffNodes(before: readonly GraphNode[], after: readonly GraphNode[]) {
  const { added, removed, kept } = pairUp(before, after, ({ id }) => id);
  const changed = kept
    .filter(([one, other]) => !sameJson(one, other))
    .map(([one, other]) => diffNode(one, other));
  return { added, removed, changed };
}

function diffNode(before: GraphNode, after: GraphNode): NodeChange {
  const names = new Set([...Object.keys(before.params), ...Object.keys(after.params)]);
  const params = [...names].map((param) => ({
    param,
    before: Object.hasOwn(before.params, param) ? before.params[param] : undefined,
    after: Object.hasOwn(after.params, param) ? after.params[param] : undefined,
  }));
  return {
    before,
    after,
    params: params.filter((change) => !sameJson(change.before, change.after)),
    hasOtherTitle: before.title !== after.title,
    hasMoved: !sameJson(before.position, after.position),
    hasOtherMarks: !sameJson(marksOf(before), marksOf(after)),
  };
}

function marksOf({ type, version, isDisabled, isPinned, note }: GraphNode) {
  return { type, version, isDisabled, isPinned, note };
}

function faceOf({ summary, tags = [], output, form = [] }: Workflow) {
  return { summary, tags, output, form };
}

function drawingOf({ graph: { groups = [], notes = [] } }: Workflow) {
  return { groups, notes };
}

function nameOverride({ node, port }: Endpoint): string {
  return JSON.stringify([node, port]);
}

function toChange(before: Override | undefined, after: Override | undefined): OverrideChange {
  const { node, port } = after ?? before ?? { node: '', port: '' };
  return { node, port, before, after };
}

function pairUp<T>(before: readonly T[], after: readonly T[], nameOf: (item: T) => string) {
  const earlier = new Map(before.map((item) => [nameOf(item), item]));
  const names = new Set(after.map(nameOf));
  const pairs = after.map((item) => [earlier.get(nameOf(item)), item] as const);
  return {
    removed: before.filter((item) => !names.has(nameOf(item))),
    added: pairs.flatMap(([one, item]) => (one === undefined ? [item] : [])),
    kept: pairs.flatMap(([one, item]) => (one === undefined ? [] : [[one, item] as const])),
  };
}

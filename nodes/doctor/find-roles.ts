import type { Endpoint, Graph, GraphNode } from '#nodes/contract/graph.ts';
import { findBehind, sourceOf } from './follow-edges.ts';

/** The parts that nodes play in one edit. What a workflow does without is undefined. */
export type EditRoles = {
  readonly edit: GraphNode;
  readonly inversion: GraphNode | undefined;
  readonly direction: GraphNode | undefined;
  /** The caption with which the picture is inverted. */
  readonly caption: Endpoint | undefined;
  /** The picture that is inverted. */
  readonly picture: Endpoint | undefined;
  /** The captions that the direction leads from and to, and what encodes them. */
  readonly before: CaptionsRole | undefined;
  readonly after: CaptionsRole | undefined;
  readonly writer: GraphNode | undefined;
  readonly instruction: Endpoint | undefined;
};

type CaptionsRole = { readonly captions: Endpoint; readonly embedding: Endpoint };

/** The parts that nodes play in each edit of a graph, found by what they are and what feeds them. */
export function findRoles(graph: Graph): EditRoles[] {
  return graph.nodes
    .filter(({ type }) => type === 'edit-image')
    .map((edit) => rolesOf(graph, edit));
}

function rolesOf(graph: Graph, edit: GraphNode): EditRoles {
  const inversion = findBehind(graph, sourceOf(graph, edit.id, 'inversion'), 'invert-image');
  const direction = findBehind(graph, sourceOf(graph, edit.id, 'direction'), 'edit-direction');
  const before = captionsRole(graph, direction, 'before');
  const after = captionsRole(graph, direction, 'after');
  const writer = findBehind(graph, after?.captions, 'write-captions');
  return {
    ...{ edit, inversion, direction, before, after, writer },
    caption: inversion && sourceOf(graph, inversion.id, 'caption'),
    picture: inversion && sourceOf(graph, inversion.id, 'image'),
    instruction: writer && sourceOf(graph, writer.id, 'instruction'),
  };
}

function captionsRole(
  graph: Graph,
  direction: GraphNode | undefined,
  side: 'before' | 'after',
): CaptionsRole | undefined {
  const embedding = direction && sourceOf(graph, direction.id, side);
  const encoder = findBehind(graph, embedding, 'encode-captions');
  const captions = encoder && sourceOf(graph, encoder.id, 'captions');
  return captions && embedding ? { captions, embedding } : undefined;
}

import type { Node as DrawnNode } from '@xyflow/react';
import type { GraphNode, Note } from '#nodes/contract/graph.ts';

export type CardNode = DrawnNode<{ readonly node: GraphNode }, 'card'>;
export type NoteNode = DrawnNode<{ readonly note: Note }, 'note'>;

/** What lies on the canvas: nodes as cards, and notes. */
export type FlowNode = CardNode | NoteNode;

/** Notes and nodes may have the same ids; on the canvas they must not. */
const notePrefix = 'note/';

/** The name of a note among all that lies on the canvas. Ids of nodes hold no '/'. */
export function flowIdOfNote(id: string): string {
  return notePrefix + id;
}

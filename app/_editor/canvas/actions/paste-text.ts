import { pasteNodes } from '#app/_editor/document/clipboard/paste-nodes.ts';
import { snapPosition } from '#app/_editor/document/edits/snap-position.ts';
import type { Session } from '#app/_editor/state/session.ts';
import { catalogue } from '#nodes/catalogue.ts';
import type { Point } from '#nodes/contract/graph.ts';

export type Paste = {
  readonly at: Point;
  /** Whether nodes that are still there feed the copies as they fed the originals. */
  readonly reconnect?: boolean;
};

/**
 * Adds copied nodes at a place and selects them.
 *
 * @returns why edges were left out, a sentence each
 * @throws AppError graph/invalid, graph/unsupported-version, request/too-large
 */
export function pasteText(session: Session, text: string, paste: Paste): readonly string[] {
  const { at, reconnect = false } = paste;
  let ids: readonly string[] = [];
  let refused: readonly string[] = [];
  session.document.editGraph('Paste', (graph) => {
    const pasted = pasteNodes(graph, text, { catalogue, at: snapPosition(at), reconnect });
    ids = pasted.ids;
    refused = pasted.refused;
    return pasted.graph;
  });
  session.document.select(ids);
  return refused;
}

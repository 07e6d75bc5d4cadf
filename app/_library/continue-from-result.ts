import { findPictureNode } from '#app/_editor/dock/history/find-picture-node.ts';
import { setParam } from '#app/_editor/document/edits/set-param.ts';
import type { Workflow } from '#nodes/contract/graph.ts';
import { createUnderFreeName } from './create-under-free-name.ts';

/**
 * Makes a workflow out of a run's document in which the run's result is the picture to begin with.
 *
 * @throws Error with a sentence, where the document has no place for a picture
 */
export async function continueFromResult(document: Workflow, picture: string) {
  const node = findPictureNode(document);
  if (node === null) throw new Error('This workflow has no Picture node to put the result into.');
  const graph = setParam(document.graph, { node, param: 'picture', value: picture });
  const next = { ...document, name: `${document.name}, continued`, graph };
  return createUnderFreeName(next, 'Continues from a result');
}

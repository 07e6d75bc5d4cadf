import type { Workflow } from '#nodes/contract/graph.ts';
import { disclaimerChunks } from '#nodes/contract/png/disclaimer-chunks.ts';
import { insertChunks } from '#nodes/contract/png/insert-chunks.ts';
import { makePngChunk } from '#nodes/contract/png/png-chunks.ts';
import { isWorkflowChunk, writeWorkflowChunk } from './workflow-chunk.ts';

/**
 * A PNG that carries a workflow, in place of the one it carried. All else stays as it is.
 *
 * @param disclaimer what is to be known of how the picture was made, for people and other programs
 * @throws AppError image/unreadable
 */
export function embedInPng(
  png: Uint8Array,
  workflow: Workflow,
  disclaimer = '',
): Uint8Array<ArrayBuffer> {
  const chunk = makePngChunk('tEXt', writeWorkflowChunk(JSON.stringify(workflow)));
  return insertChunks(png, [chunk, ...disclaimerChunks(disclaimer)], isWorkflowChunk);
}

import { isWorkflowChunk } from '#app/_editor/document/files/workflow-chunk.ts';
import { isPng, readPngChunks } from '#nodes/contract/png/png-chunks.ts';

/** What a file from outside is to the canvas. A PNG that carries a workflow counts as one. */
export async function kindOfFile(file: File): Promise<'picture' | 'workflow' | 'other'> {
  if (/\.(json|zip)$/i.test(file.name) || /json|zip/.test(file.type)) return 'workflow';
  if (!file.type.startsWith('image/')) return 'other';
  if (file.type !== 'image/png') return 'picture';
  const bytes = new Uint8Array(await file.arrayBuffer());
  return carriesWorkflow(bytes) ? 'workflow' : 'picture';
}

/** A broken PNG carries nothing that could be read; whoever takes the picture says what is wrong with it. */
function carriesWorkflow(bytes: Uint8Array): boolean {
  if (!isPng(bytes)) return false;
  try {
    return readPngChunks(bytes).some(isWorkflowChunk);
  } catch {
    return false;
  }
}

import type { Workflow } from '#nodes/contract/graph.ts';
import { makePngChunk, readPngChunks } from './png-chunks.ts';
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
  const [header, ...others] = readPngChunks(png);
  if (!header) throw new RangeError('A PNG that was read has a first chunk.');
  const chunk = makePngChunk('tEXt', writeWorkflowChunk(JSON.stringify(workflow)));
  const words = disclaimer === '' ? [] : [makePngChunk('iTXt', writeDisclaimer(disclaimer))];
  const kept = others.filter((one) => !isWorkflowChunk(one)).map(({ bytes }) => bytes);
  const end = 8 + [header, ...others].reduce((sum, { bytes }) => sum + bytes.length, 0);
  return join([png.subarray(0, 8), header.bytes, chunk, ...words, ...kept, png.subarray(end)]);
}

/** The content of an iTXt chunk under PNG's own word for such texts: not compressed, of no language. */
function writeDisclaimer(text: string): Uint8Array {
  return new TextEncoder().encode(`Disclaimer\0\0\0\0\0${text}`);
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

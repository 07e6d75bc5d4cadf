import { makePngChunk } from './png-chunks.ts';

/**
 * What is to be known of how a picture was made, for people and other programs: a chunk under PNG's
 * own word for such texts, not compressed, of no language; none for an empty text.
 */
export function disclaimerChunks(text: string): readonly Uint8Array[] {
  if (text === '') return [];
  return [makePngChunk('iTXt', new TextEncoder().encode(`Disclaimer\0\0\0\0\0${text}`))];
}

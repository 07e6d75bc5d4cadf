import type { PngChunk } from '#nodes/contract/png/png-chunks.ts';

const keyword = 'tack-workflow';
const head = new TextEncoder().encode(`${keyword}\0`);

/** Whether this is the chunk in which Tack puts a workflow. */
export function isWorkflowChunk({ type, content }: PngChunk): boolean {
  return type === 'tEXt' && head.every((byte, index) => content[index] === byte);
}

/** The JSON in a chunk for which `isWorkflowChunk` holds. */
export function readWorkflowChunk({ content }: PngChunk): string {
  return new TextDecoder('latin1').decode(content.subarray(head.length));
}

/** What the chunk of a workflow holds: its keyword and its JSON, all of it ASCII. */
export function writeWorkflowChunk(json: string): Uint8Array {
  const ascii = json.replace(
    /[^\x20-\x7e]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new TextEncoder().encode(`${keyword}\0${ascii}`);
}

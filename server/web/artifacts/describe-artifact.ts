/** How an artifact is shown, told from its own bytes alone. */
export type ArtifactDescription = {
  readonly contentType: string;
  /** Whether a browser saves it rather than shows it. */
  readonly isSaved: boolean;
};

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const saved: ArtifactDescription = { contentType: 'application/octet-stream', isSaved: true };

/**
 * Tells what one of our codecs wrote: PNG, JSON, or tensors. Nothing else is ever shown, and nothing
 * as anything that a browser would run.
 *
 * @param head the first bytes, at least 8 of them where there are as many
 */
export function describeArtifact(head: Uint8Array): ArtifactDescription {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  if (bytes.subarray(0, 8).equals(pngSignature))
    return { contentType: 'image/png', isSaved: false };
  // Tensors begin with the length of their header, whose upper bytes are zero; JSON has none.
  const isJson = !bytes.includes(0) && /^[[{"\-0-9tfn]/.test(bytes.toString('latin1', 0, 1));
  return isJson ? { contentType: 'text/plain; charset=utf-8', isSaved: false } : saved;
}

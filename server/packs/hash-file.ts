import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Who is told of each piece, and what stops it. */
type HashGiven = {
  readonly signal?: AbortSignal;
  readonly onBytes?: (bytes: number) => void;
};

/** The SHA-256 of a file, hexadecimal. Reads in pieces: weights may be larger than a buffer can be. */
export async function hashFile(file: string, given: HashGiven = {}): Promise<string> {
  const { signal, onBytes } = given;
  const hash = createHash('sha256');
  const pieces = createReadStream(file, { highWaterMark: 1 << 20, ...(signal && { signal }) });
  for await (const piece of pieces) {
    const bytes: Uint8Array = piece;
    hash.update(bytes);
    onBytes?.(bytes.byteLength);
  }
  return hash.digest('hex');
}

import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { HubFile } from './hub-file.ts';

/** Hashes the bytes of a file as they come. */
export type BlobHash = {
  update(bytes: Uint8Array): void;
  /** Whether these were the bytes that the Hub lists. */
  isRight(): boolean;
  sha256(): string;
};

/** A blob is named by its SHA-256, or by git's SHA-1, which begins with how many bytes there are. */
export function createBlobHash({ blob, bytes }: HubFile): BlobHash {
  const whole = createHash('sha256');
  const git = blob.length === 40 ? createHash('sha1').update(`blob ${bytes}\0`) : null;
  return {
    update(part) {
      whole.update(part);
      git?.update(part);
    },
    isRight: () => digest(git ?? whole) === blob,
    sha256: () => digest(whole),
  };
}

/** Hashes what a file holds already. @returns how many bytes that were */
export async function hashInto(
  hash: BlobHash,
  file: string,
  given: { readonly signal: AbortSignal; readonly onBytes: (bytes: number) => void },
): Promise<number> {
  let count = 0;
  for await (const part of createReadStream(file, {
    highWaterMark: 1 << 20,
    signal: given.signal,
  })) {
    const bytes: Uint8Array = part;
    hash.update(bytes);
    count += bytes.byteLength;
    given.onBytes(bytes.byteLength);
  }
  return count;
}

const digest = (hash: Hash) => hash.copy().digest('hex');

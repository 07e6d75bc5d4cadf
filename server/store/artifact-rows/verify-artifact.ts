import { codecFor } from '#server/store/codecs/codecs.ts';
import { sha256 } from '#server/store/sha256.ts';

const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** Whether bytes are the artifact of this hash: by themselves, or as a picture by its pixels. */
export async function verifyArtifact(hash: string, bytes: Buffer): Promise<boolean> {
  if (sha256(bytes) === hash) return true;
  if (!bytes.subarray(0, 4).equals(pngStart)) return false;
  for (const type of ['image', 'mask'] as const) {
    const decoded = await codecFor(type)
      .decode(bytes)
      .catch(() => null); // a damaged picture is not the one
    if (decoded?.hash === hash) return true;
  }
  return false;
}

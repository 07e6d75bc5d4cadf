import { codecFor } from '#server/store/codecs/codecs.ts';
import { isPng } from '#server/store/is-png.ts';
import { sha256 } from '#server/store/sha256.ts';

/** Whether bytes are the artifact of this hash: by themselves, or as a picture by its pixels. */
export async function verifyArtifact(hash: string, bytes: Buffer): Promise<boolean> {
  if (sha256(bytes) === hash) return true;
  if (!isPng(bytes)) return false;
  for (const type of ['image', 'mask'] as const) {
    const decoded = await codecFor(type)
      .decode(bytes)
      .catch(() => null); // a damaged picture is not the one
    if (decoded?.hash === hash) return true;
  }
  return false;
}

import type { Tally } from './blob-wish.ts';
import { cachePlaces } from './cache-places.ts';
import { downloadBlob } from './download-blob.ts';
import type { HubFile, HubListing } from './hub-file.ts';
import { linkSnapshot } from './link-snapshot.ts';
import type { Hub } from './open-hub.ts';

/** A file that lies in the cache, whole and checked. */
export type CachedFile = {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Where its bytes are. */
  readonly place: string;
  readonly blob: string;
};

const atOnce = 4;

/**
 * Downloads files of a repository into the cache, a few at a time; the first failure ends all.
 *
 * @throws AppError hub/*, store/full
 */
export async function downloadFiles(
  hub: Hub,
  wish: { readonly listing: HubListing; readonly files: readonly HubFile[] },
  given: { readonly signal: AbortSignal; readonly tally: Tally },
): Promise<readonly CachedFile[]> {
  const { listing, files } = wish;
  const places = cachePlaces(hub.settings.cacheFolder, listing.repository);
  const failing = new AbortController();
  const signal = AbortSignal.any([given.signal, failing.signal]);
  const waiting = files.values();
  const cached = new Map<string, CachedFile>();
  const work = async () => {
    for (const file of waiting) {
      const { tally } = given;
      const sha256 = await downloadBlob({ hub, listing, file, places, signal, tally });
      const { path, bytes, blob } = file;
      cached.set(path, { path, bytes, blob, sha256, place: places.blob(blob) });
    }
  };
  const workers = Array.from({ length: Math.min(atOnce, files.length) }, () =>
    work().catch((error: unknown) => {
      failing.abort(error);
      throw error;
    }),
  );
  const outcomes = await Promise.allSettled(workers);
  given.signal.throwIfAborted();
  if (failing.signal.aborted) throw failing.signal.reason;
  if (outcomes.some(({ status }) => status === 'rejected')) throw new Error('A download failed.');
  if (!hub.settings.isOffline) await linkSnapshot(places, listing, files);
  return files.map(({ path }) => cached.get(path)).filter((file) => file !== undefined);
}

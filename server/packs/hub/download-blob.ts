import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#nodes/contract/errors.ts';
import type { BlobWish } from './blob-wish.ts';
import { fillPartial } from './fill-partial.ts';
import { createBlobHash, hashInto } from './hash-blob.ts';
import { holdLock } from './hold-lock.ts';

/**
 * Brings the bytes of a file into the cache: checks those that are there, goes on where an earlier
 * download ended, and lets nothing into its place that is not what the Hub lists.
 *
 * @returns its SHA-256, hexadecimal
 * @throws  AppError hub/*, store/full
 */
export async function downloadBlob(wish: BlobWish): Promise<string> {
  const { places, file, signal } = wish;
  await mkdir(path.dirname(places.partial(file.blob)), { recursive: true });
  return holdLock(places.lock(file.blob), { signal }, async () => {
    const present = await checkBlob(wish);
    return present ?? (await downloadAnew(wish, true));
  });
}

/** The hash of a blob that is there and right; null where it has to be fetched. */
async function checkBlob({ places, file, signal, tally }: BlobWish): Promise<string | null> {
  const place = places.blob(file.blob);
  const size = await sizeOf(place);
  if (size !== file.bytes) return null;
  const hash = createBlobHash(file);
  await hashInto(hash, place, { signal, onBytes: tally.found });
  if (hash.isRight()) return hash.sha256();
  tally.found(-size);
  return null;
}

async function downloadAnew(wish: BlobWish, mayRepeat: boolean): Promise<string> {
  const { hub, listing, file, places, tally } = wish;
  const partial = places.partial(file.blob);
  if (hub.settings.isOffline) throw missing(wish);
  if ((await sizeOf(partial)) > file.bytes) await rm(partial);
  const { hash, hasResumed } = await fillPartial(wish, partial);
  if (hash.isRight()) {
    await rename(partial, places.blob(file.blob));
    return hash.sha256();
  }
  await rm(partial);
  tally.found(-file.bytes);
  // What lay there from before may have been the wrong part: then one more try, from the beginning.
  if (hasResumed && mayRepeat) return downloadAnew(wish, false);
  throw new AppError(
    'hub/wrong-bytes',
    `The file ${file.path} of ${listing.repository} arrived with other bytes than the Hub lists: it was thrown away.`,
    { details: { repository: listing.repository, commit: listing.commit, file } },
  );
}

/** Bytes of a file; -1 when there is none. */
async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => -1,
  );
}

function missing({ listing, file }: BlobWish): AppError {
  return new AppError(
    'hub/offline',
    `Tack is offline (HF_HUB_OFFLINE or --offline), and the cache has no sound ${file.path} of ${listing.repository}.`,
    { details: { repository: listing.repository, file } },
  );
}

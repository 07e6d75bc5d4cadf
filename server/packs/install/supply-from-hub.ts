import { stat } from 'node:fs/promises';
import { cachePlaces } from '../hub/cache-places.ts';
import { downloadFiles } from '../hub/download-files.ts';
import type { HubFile, HubPlace } from '../hub/hub-file.ts';
import { listRepository } from '../hub/list-repository.ts';
import type { Hub } from '../hub/open-hub.ts';
import { deviceOf, requireSpace } from './require-space.ts';
import type { Supply } from './supply.ts';

/**
 * The files of a repository at the commit that its revision means now, downloaded into the cache.
 *
 * @throws AppError hub/*
 */
export async function supplyFromHub(
  place: HubPlace,
  given: { readonly hub: Hub; readonly packsFolder: string; readonly signal: AbortSignal },
): Promise<Supply> {
  const { hub, packsFolder, signal } = given;
  const listing = await listRepository(hub, place, signal);
  const { repository, revision, commit } = listing;
  const blobs = new Set<string>();
  const pick = (paths: readonly string[]) => {
    const listed = new Map(listing.files.map((file) => [file.path, file]));
    return paths.map((name) => listed.get(name)).filter((file) => file !== undefined);
  };
  return {
    name: `${repository}@${revision}`,
    files: listing.files,
    mayLink: true,
    requireRoom: (paths) =>
      requireRoom(repository, pick(paths), {
        cacheFolder: hub.settings.cacheFolder,
        packsFolder,
      }),
    async take(paths, tally) {
      const cached = await downloadFiles(hub, { listing, files: pick(paths) }, { signal, tally });
      for (const { blob } of cached) blobs.add(blob);
      return cached;
    },
    origin: () => ({ type: 'hub', repository, commit, blobs: [...blobs] }),
  };
}

async function requireRoom(
  repository: string,
  files: readonly HubFile[],
  { cacheFolder, packsFolder }: { readonly cacheFolder: string; readonly packsFolder: string },
): Promise<void> {
  const places = cachePlaces(cacheFolder, repository);
  let missing = 0;
  for (const { bytes, blob } of files) {
    const present = (await sizeOf(places.blob(blob))) || (await sizeOf(places.partial(blob)));
    missing += Math.max(0, bytes - present);
  }
  const isOneDisk = (await deviceOf(cacheFolder)) === (await deviceOf(packsFolder));
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  await requireSpace([
    { folder: cacheFolder, bytes: missing },
    { folder: packsFolder, bytes: isOneDisk ? 0 : all },
  ]);
}

const sizeOf = (file: string) =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );

import { stat } from 'node:fs/promises';
import { cachePlaces } from '../hub/cache-places.ts';
import { downloadFiles } from '../hub/download-files.ts';
import type { HubFile, HubListing, HubPlace } from '../hub/hub-file.ts';
import { listRepository } from '../hub/list-repository.ts';
import type { Hub } from '../hub/open-hub.ts';
import { manifestName } from '../read-manifest.ts';
import { createTally, type InstallProgress } from './install-progress.ts';
import type { PackParts } from './pack-file.ts';
import { readWanted, withoutManifest } from './read-wanted.ts';
import { deviceOf, requireSpace } from './require-space.ts';

type Given = {
  readonly hub: Hub;
  readonly packsFolder: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: InstallProgress) => void;
};

/**
 * Downloads the files of a pack that lies in a repository: those that its pack.json names.
 *
 * @throws AppError hub/*, pack/*, store/full
 */
export async function fetchFromHub(place: HubPlace, given: Given): Promise<PackParts> {
  const { hub, signal, onProgress } = given;
  onProgress({ stage: 'listing' });
  const listing = await listRepository(hub, place, signal);
  const files = await choose(listing, given);
  await requireRoom(listing, files, given);
  const tally = createTally(sumOf(files), onProgress);
  const cached = await downloadFiles(hub, { listing, files }, { signal, tally });
  const { repository, commit } = listing;
  const blobs = [...new Set(cached.map(({ blob }) => blob))];
  return { files: cached, mayLink: true, origins: [{ type: 'hub', repository, commit, blobs }] };
}

async function choose(listing: HubListing, { hub, signal }: Given): Promise<readonly HubFile[]> {
  const { repository, revision, commit } = listing;
  const manifest = listing.files.find((file) => file.path === manifestName);
  if (!manifest) throw withoutManifest(`${repository}@${revision}`);
  const tally = { found: () => {}, fetched: () => {} }; // counted with the others later
  await downloadFiles(hub, { listing, files: [manifest] }, { signal, tally });
  const places = cachePlaces(hub.settings.cacheFolder, repository);
  const wanted = await readWanted(places.snapshot(commit), repository);
  return listing.files.filter(({ path }) => wanted.has(path));
}

async function requireRoom(
  listing: HubListing,
  files: readonly HubFile[],
  { hub, packsFolder }: Given,
): Promise<void> {
  const { cacheFolder } = hub.settings;
  const places = cachePlaces(cacheFolder, listing.repository);
  let missing = 0;
  for (const { bytes, blob } of files) {
    const present = (await sizeOf(places.blob(blob))) || (await sizeOf(places.partial(blob)));
    missing += Math.max(0, bytes - present);
  }
  const isOneDisk = (await deviceOf(cacheFolder)) === (await deviceOf(packsFolder));
  await requireSpace([
    { folder: cacheFolder, bytes: missing },
    { folder: packsFolder, bytes: isOneDisk ? 0 : sumOf(files) },
  ]);
}

const sizeOf = (file: string) =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );
const sumOf = (files: readonly HubFile[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);

import { stat } from 'node:fs/promises';
import { AppError } from '#nodes/contract/errors.ts';
import { cachePlaces } from '../hub/cache-places.ts';
import { type CachedFile, downloadFiles } from '../hub/download-files.ts';
import type { HubFile, HubListing } from '../hub/hub-file.ts';
import { listRepository } from '../hub/list-repository.ts';
import type { Hub } from '../hub/open-hub.ts';
import type { HubSource } from '../known-pack.ts';
import { manifestName, readManifest } from '../read-manifest.ts';
import { requireAccepted } from './accepted-files.ts';
import { chooseFiles } from './choose-files.ts';
import { createTally, type InstallProgress } from './install-progress.ts';
import type { PackParts } from './pack-file.ts';
import { deviceOf, requireSpace } from './require-space.ts';

type Given = {
  readonly hub: Hub;
  readonly packsFolder: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: InstallProgress) => void;
};
/** A repository, which of its files to take, and where in the pack they go. */
export type WantedFiles = Omit<HubSource, 'files'> & { readonly files: readonly string[] | null };

/**
 * Downloads the files of a pack: of each repository those that its pack.json names, or else those
 * that patterns match.
 *
 * @throws AppError hub/*, pack/*, store/full
 */
export async function fetchFromHub(
  sources: readonly WantedFiles[],
  given: Given,
): Promise<PackParts> {
  const { hub, signal, onProgress } = given;
  onProgress({ stage: 'listing' });
  const chosen: Chosen[] = [];
  for (const source of sources) chosen.push(await choose(source, given));
  await requireRoom(chosen, given);
  const totalBytes = sumOf(chosen.flatMap(({ files }) => files));
  const tally = createTally(totalBytes, onProgress);
  const parts = [];
  for (const { into, ...wish } of chosen) {
    const cached = await downloadFiles(hub, wish, { signal, tally });
    parts.push({ listing: wish.listing, into, cached });
  }
  return {
    files: parts.flatMap(({ into, cached }) => cached.map((file) => placeInto(file, into))),
    mayLink: true,
    origins: parts.map(({ listing: { repository, commit }, cached }) => ({
      ...{ type: 'hub', repository, commit },
      blobs: [...new Set(cached.map(({ blob }) => blob))],
    })),
  };
}

type Chosen = {
  readonly listing: HubListing;
  readonly files: readonly HubFile[];
  readonly into: string;
};

async function choose(source: WantedFiles, given: Given): Promise<Chosen> {
  const listing = await listRepository(given.hub, source, given.signal);
  const name = `${source.repository}@${source.revision}`;
  const into = source.into ?? '';
  const manifest = listing.files.find((file) => file.path === manifestName);
  if (manifest) return { listing, into, files: await chooseByManifest(listing, manifest, given) };
  if (source.files) return { listing, into, files: chooseFiles(listing.files, source.files, name) };
  throw new AppError(
    'pack/missing-file',
    `${name} has no ${manifestName}, and Tack does not know how to put such a pack together.`,
  );
}

async function chooseByManifest(listing: HubListing, file: HubFile, given: Given) {
  const { hub, signal } = given;
  const tally = { found: () => {}, fetched: () => {} }; // counted with the others later
  await downloadFiles(hub, { listing, files: [file] }, { signal, tally });
  const places = cachePlaces(hub.settings.cacheFolder, listing.repository);
  const { manifest } = await readManifest(places.snapshot(listing.commit));
  const wanted = new Set([manifestName, ...manifest.files.map(({ path }) => path)]);
  requireAccepted([...wanted], listing.repository);
  return listing.files.filter(({ path }) => wanted.has(path));
}

async function requireRoom(chosen: readonly Chosen[], { hub, packsFolder }: Given): Promise<void> {
  const { cacheFolder } = hub.settings;
  let missing = 0;
  for (const { listing, files } of chosen) {
    const places = cachePlaces(cacheFolder, listing.repository);
    for (const { bytes, blob } of files) {
      const present = (await sizeOf(places.blob(blob))) || (await sizeOf(places.partial(blob)));
      missing += Math.max(0, bytes - present);
    }
  }
  const isOneDisk = (await deviceOf(cacheFolder)) === (await deviceOf(packsFolder));
  const copied = isOneDisk ? 0 : sumOf(chosen.flatMap(({ files }) => files));
  await requireSpace([
    { folder: cacheFolder, bytes: missing },
    { folder: packsFolder, bytes: copied },
  ]);
}

const sizeOf = (file: string) =>
  stat(file).then(
    ({ size }) => size,
    () => 0,
  );
const sumOf = (files: readonly HubFile[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);

function placeInto({ path, bytes, sha256, place }: CachedFile, into: string) {
  return { path: into === '' ? path : `${into}/${path}`, bytes, sha256, place };
}

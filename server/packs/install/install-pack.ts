import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { holdLock } from '../hub/hold-lock.ts';
import type { HubSettings } from '../hub/hub-settings.ts';
import { openHub } from '../hub/open-hub.ts';
import { requireLicence } from '../licences/accepted-licences.ts';
import type { PackAssumption, PackPrecision } from '../pack-manifest.ts';
import { manifestName, readManifest } from '../read-manifest.ts';
import { checkWeights } from '../weights/check-weights.ts';
import { describeFolder } from './describe-folder.ts';
import { gatherParts } from './gather-parts.ts';
import { installPlaces } from './install-places.ts';
import type { InstallProgress } from './install-progress.ts';
import { type InstalledRecord, recordName } from './installed-record.ts';
import type { Origin, PackParts } from './pack-file.ts';
import type { PackSource } from './pack-source.ts';
import { type Placing, placeFiles } from './place-files.ts';
import { type ChosenSource, requireSource } from './require-source.ts';
import { supplyFromFolder } from './supply-from-folder.ts';
import { supplyFromHub } from './supply-from-hub.ts';

/** A pack to install. */
export type InstallWish = {
  readonly id: string;
  /** Another place to take it from than the one that is known. */
  readonly from?: PackSource;
  /** The precision wanted; without it, the recommended one. */
  readonly variant?: PackPrecision;
  /** Where the person's packs lie. */
  readonly packsFolder: string;
  readonly hub: HubSettings;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: InstallProgress) => void;
};

/** A pack that was installed. */
export type InstalledPack = {
  readonly folder: string;
  readonly bytes: number;
  readonly source: string;
  readonly placing: Placing;
  /** What its files do not say and was taken from elsewhere. */
  readonly assumed: readonly PackAssumption[];
};

/**
 * Installs a pack: downloads what is missing into the Hub's cache, and lets the pack's folder appear
 * whole, by a rename. Whatever ends it early, what has arrived is used next time.
 *
 * @throws AppError pack/*, hub/*, store/full, file/not-found, usage/invalid
 */
export async function installPack(wish: InstallWish): Promise<InstalledPack> {
  const chosen = requireSource(wish);
  await requireLicence(wish.packsFolder, wish.id);
  const places = installPlaces(wish.packsFolder, wish.id);
  const onWait = () => wish.onProgress({ stage: 'waiting' });
  return holdLock(places.lock, { signal: wish.signal, onWait }, async () => {
    await clearAside(places);
    const staging = places.aside();
    try {
      const parts = await fetchParts(chosen, wish);
      wish.onProgress({ stage: 'finishing' });
      const installed = await assemble(parts, staging, wish);
      await swapIn(staging, places);
      return { ...installed, folder: places.pack };
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
  });
}

async function fetchParts({ source, variant }: ChosenSource, wish: InstallWish) {
  const { id, packsFolder, signal, onProgress } = wish;
  if (source.type === 'folder') {
    const supply = await supplyFromFolder(source.folder, { packsFolder, signal });
    return gatherParts(supply, { id, variant, onProgress });
  }
  const hub = openHub(wish.hub);
  try {
    onProgress({ stage: 'listing' });
    const supply = await supplyFromHub(source, { hub, packsFolder, signal });
    return await gatherParts(supply, { id, variant, onProgress });
  } finally {
    await hub.close();
  }
}

async function assemble(parts: PackParts, folder: string, wish: InstallWish) {
  await mkdir(folder, { recursive: true });
  const placing = await placeFiles(parts, folder, wish.signal);
  const source = parts.origins.map(tellOrigin).join(', ');
  const files = parts.files.map(({ path: name, bytes, sha256 }) => ({ path: name, bytes, sha256 }));
  const manifest = await describeFolder({ folder, id: wish.id, files, source }, parts.described);
  // A link to the cache must not be written through: both files are made anew.
  await rm(path.join(folder, manifestName), { force: true });
  await writeFile(path.join(folder, manifestName), `${JSON.stringify(manifest, null, 2)}\n`);
  await readManifest(folder);
  await checkWeights({ folder, manifest });
  const record: InstalledRecord = {
    installedAt: new Date().toISOString(),
    placing,
    origins: parts.origins.map(
      (origin) => structuredClone(origin) as InstalledRecord['origins'][number],
    ),
  };
  await writeFile(path.join(folder, recordName), `${JSON.stringify(record, null, 2)}\n`);
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  return { bytes, source, placing, assumed: manifest.assumed ?? [] };
}

function tellOrigin(origin: Origin): string {
  return origin.type === 'folder' ? origin.folder : `${origin.repository}@${origin.commit}`;
}

type Places = ReturnType<typeof installPlaces>;

async function swapIn(staging: string, places: Places): Promise<void> {
  const old = places.aside();
  await rename(places.pack, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(staging, places.pack);
  await rm(old, { recursive: true, force: true });
}

/** What an installation that was killed left: nobody else is at it, for the lock is held. */
async function clearAside({ work, isAside }: Places): Promise<void> {
  for (const name of await readdir(work)) {
    if (isAside(name)) await rm(path.join(work, name), { recursive: true, force: true });
  }
}

import { readdir, readlink, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#nodes/contract/errors.ts';
import { cachePlaces } from '../hub/cache-places.ts';
import { holdLock } from '../hub/hold-lock.ts';
import { installPlaces } from './install-places.ts';
import { readInstalledRecord } from './installed-record.ts';
import type { Origin } from './pack-file.ts';

/**
 * Removes an installed pack. Its files in the Hub's cache stay for other tools, unless they are to
 * be purged; one that another commit there uses too stays in any case.
 *
 * @param given.purge the cache to purge; null where its files stay
 * @throws AppError pack/unknown
 */
export async function removePack(given: {
  readonly packsFolder: string;
  readonly id: string;
  readonly purge: { readonly cacheFolder: string } | null;
  readonly signal: AbortSignal;
}): Promise<void> {
  const { packsFolder, id, purge, signal } = given;
  const places = installPlaces(packsFolder, id);
  await holdLock(places.lock, { signal }, async () => {
    const isThere = await stat(places.pack).catch(() => null);
    if (!isThere) throw notInstalled(id);
    const record = purge ? await readInstalledRecord(places.pack) : null;
    const aside = places.aside();
    await rename(places.pack, aside);
    await rm(aside, { recursive: true, force: true });
    for (const origin of record?.origins ?? []) {
      if (purge) await purgeOrigin(purge.cacheFolder, origin);
    }
  });
}

async function purgeOrigin(cacheFolder: string, origin: Origin): Promise<void> {
  if (origin.type === 'folder') return;
  const places = cachePlaces(cacheFolder, origin.repository);
  const blobs = new Set(origin.blobs);
  const names = await listNames(path.join(places.folder, 'snapshots'));
  const needed = new Set<string>();
  for (const { file, blob } of names) {
    const isOurs = file.startsWith(`${places.snapshot(origin.commit)}${path.sep}`);
    if (isOurs && blobs.has(blob)) await rm(file);
    else needed.add(blob);
  }
  for (const blob of blobs) {
    if (!needed.has(blob)) await rm(places.blob(blob), { force: true });
  }
}

/** Every name in the snapshots and the blob it points to; a copy points to none. */
async function listNames(snapshots: string) {
  const entries = await readdir(snapshots, { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  const links = entries.filter((entry) => entry.isSymbolicLink());
  return Promise.all(
    links.map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return { file, blob: path.basename(await readlink(file)) };
    }),
  );
}

function notInstalled(id: string): AppError {
  return new AppError(
    'pack/unknown',
    `The pack "${id}" is not among those that were installed here.`,
    { details: { id } },
  );
}

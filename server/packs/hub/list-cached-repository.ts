import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#nodes/contract/errors.ts';
import { type CachePlaces, cachePlaces } from './cache-places.ts';
import type { HubFile, HubListing, HubPlace } from './hub-file.ts';

const blobName = /^([0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Lists what the cache holds of a repository at the commit that its revision meant when it was last
 * asked for. The names of the blobs are their hashes; a file that has none is left out.
 *
 * @throws AppError hub/offline
 */
export async function listCachedRepository(
  cacheFolder: string,
  place: HubPlace,
): Promise<HubListing> {
  const places = cachePlaces(cacheFolder, place.repository);
  const commit = await readCommit(places, place.revision);
  const folder = places.snapshot(commit);
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files: HubFile[] = [];
  for (const entry of names) {
    if (entry.isDirectory()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const listed = await describe(file, path.relative(folder, file));
    if (listed) files.push(listed);
  }
  if (files.length > 0) return { ...place, commit, files };
  throw new AppError(
    'hub/offline',
    `Tack is offline (HF_HUB_OFFLINE or --offline), and ${cacheFolder} holds nothing of ${place.repository} at revision ${place.revision}.`,
    { details: { ...place } },
  );
}

async function readCommit(places: CachePlaces, revision: string): Promise<string> {
  const text = await readFile(places.ref(revision), 'utf8').catch(() => revision);
  return path.basename(text.trim());
}

async function describe(file: string, name: string): Promise<HubFile | null> {
  const target = await realpath(file).catch(() => null); // a link whose blob was deleted
  if (target === null || !blobName.test(path.basename(target))) return null;
  const { size } = await stat(target);
  return {
    path: name.split(path.sep).join('/'),
    bytes: size,
    blob: path.basename(target),
  };
}

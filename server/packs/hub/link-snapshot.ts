import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CachePlaces } from './cache-places.ts';
import type { HubFile, HubListing } from './hub-file.ts';

/** Names downloaded files in the cache as the Hub names them, so that other tools find them there. */
export async function linkSnapshot(
  places: CachePlaces,
  listing: HubListing,
  files: readonly HubFile[],
): Promise<void> {
  const { commit, revision } = listing;
  const folder = places.snapshot(commit);
  for (const file of files) await point(path.join(folder, file.path), places.blob(file.blob));
  if (revision === commit) return;
  await inOneStep(places.ref(revision), (part) => writeFile(part, commit));
}

async function point(name: string, blob: string): Promise<void> {
  const target = path.relative(path.dirname(name), blob);
  await inOneStep(name, async (part) => {
    try {
      await symlink(target, part);
    } catch {
      await copyFile(blob, part); // Windows grants links to some people only
    }
  });
}

/** Makes something beside its place and renames it there, over whatever was there. */
async function inOneStep(file: string, make: (part: string) => Promise<void>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const part = `${file}.${randomUUID()}`;
  try {
    await make(part);
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '#server/store/open-store.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';

const embeddedPacks = fileURLToPath(new URL('../../packs', import.meta.url));

/** The folders in which packs are looked for. */
export function packsFoldersOf(folders: Pick<StoreFolders, 'packs'>): readonly string[] {
  return [embeddedPacks, folders.packs];
}

/** Where packs lie: those that come with Tack, those of this home, and what is noted of both. */
export async function packsPlaces(home: string) {
  const { folders } = await openStore(home);
  return {
    packsFolders: packsFoldersOf(folders),
    recordsFolder: join(folders.derived, 'verified'),
    /** Where packs are installed. */
    packsFolder: folders.packs,
  };
}

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '#server/store/open-store.ts';

const embeddedPacks = fileURLToPath(new URL('../../packs', import.meta.url));

/** Where packs lie: those that come with Tack, those of this home, and what is noted of both. */
export async function packsPlaces(home: string) {
  const { folders } = await openStore(home);
  return {
    packsFolders: [embeddedPacks, folders.packs],
    recordsFolder: join(folders.derived, 'verified'),
    /** Where packs are installed. */
    packsFolder: folders.packs,
  };
}

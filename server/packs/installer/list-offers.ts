import { findPackFolders } from '../find-pack-folders.ts';
import { readAcceptedLicences } from '../licences/accepted-licences.ts';
import { type ListedPack, listPacks } from '../list-packs.ts';
import type { SourceWish } from './keep-notes.ts';
import type { Installer } from './open-installer.ts';

/** A pack, and what a person can do about it here. */
export type PackOffer = ListedPack &
  SourceWish & {
    /** It was installed here; one that comes with Tack stays. */
    readonly isRemovable: boolean;
    /** Whether nothing stands in the way as far as its licence goes. */
    readonly isLicenceAccepted: boolean;
  };

/** Lists packs as a page offers them: those of `listPacks`, each with what can be done about it. */
export async function listOffers(installer: Installer): Promise<readonly PackOffer[]> {
  const { packsFolders, packsFolder } = installer.places;
  const folders = await findPackFolders(packsFolders);
  const accepted = await readAcceptedLicences(packsFolder);
  return (await listPacks(packsFolders)).map((pack) => ({
    ...pack,
    isRemovable: folders.get(pack.id)?.startsWith(packsFolder) ?? false,
    isLicenceAccepted: !pack.terms?.mustAccept || accepted[pack.id]?.licence === pack.terms.name,
    ...installer.wishOf(pack.id),
  }));
}

import { absentPacks } from './absent-packs.ts';
import { findPackFolders } from './find-pack-folders.ts';

/** The folder of an installed pack. @throws AppError pack/unknown */
export async function findPack(packsFolders: readonly string[], id: string): Promise<string> {
  const folders = await findPackFolders(packsFolders);
  const folder = folders.get(id);
  if (!folder) throw absentPacks([id], [...folders.keys()]);
  return folder;
}

import { AppError } from '#nodes/contract/errors.ts';
import { findPackFolders } from './find-pack-folders.ts';
import { knownPacks } from './known-packs.ts';

function unknownPack(id: string, present: readonly string[]) {
  const known = knownPacks.find((pack) => pack.id === id);
  const sentence = known
    ? `The pack "${id}" (${known.title}) is not installed.`
    : `There is no pack "${id}".`;
  const list = present.length > 0 ? `Installed: ${present.join(', ')}.` : 'None is installed.';
  return new AppError('pack/unknown', `${sentence} ${list}`, { details: { id, present } });
}

/** The folder of an installed pack. @throws AppError pack/unknown */
export async function findPack(packsFolders: readonly string[], id: string): Promise<string> {
  const folders = await findPackFolders(packsFolders);
  const folder = folders.get(id);
  if (!folder) throw unknownPack(id, [...folders.keys()]);
  return folder;
}

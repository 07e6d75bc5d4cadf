import { AppError } from '#nodes/contract/errors.ts';
import { findPackFolders } from './find-pack-folders.ts';
import { knownPacks } from './known-packs.ts';
import { abilitiesOf, type PackAbility } from './pack-ability.ts';
import type { PackManifest } from './pack-manifest.ts';
import { readManifest } from './read-manifest.ts';

export type ListedPack = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly licence: string;
  /** Bytes of its files; null when it is not installed. */
  readonly bytes: number | null;
  readonly abilities: readonly PackAbility[];
  readonly installed: boolean;
  /** Why an installed pack cannot be used, in one sentence; null when its manifest is sound. */
  readonly problem: string | null;
};

function describePack(manifest: PackManifest): ListedPack {
  const { id, title, summary, licence } = manifest;
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  const abilities = abilitiesOf(manifest);
  return { id, title, summary, licence, bytes, abilities, installed: true, problem: null };
}

async function listFolder([id, folder]: readonly [string, string]): Promise<ListedPack> {
  try {
    return describePack((await readManifest(folder)).manifest);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const nothing = { title: id, summary: '', licence: '', bytes: null, abilities: [] };
    return { id, ...nothing, installed: true, problem: error.message };
  }
}

/** Lists the installed packs, then the known ones that are not installed. Reads manifests only. */
export async function listPacks(packsFolders: readonly string[]): Promise<readonly ListedPack[]> {
  const installed = await Promise.all([...(await findPackFolders(packsFolders))].map(listFolder));
  const taken = new Set(installed.map(({ id }) => id));
  const others = knownPacks
    .filter(({ id }) => !taken.has(id))
    .map(({ source: _, ...pack }) => ({ ...pack, bytes: null, installed: false, problem: null }));
  return [...installed, ...others];
}

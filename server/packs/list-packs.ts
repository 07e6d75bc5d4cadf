import { AppError } from '#nodes/contract/errors.ts';
import { findPackFolders } from './find-pack-folders.ts';
import type { KnownPack, KnownSource, PackLicence } from './known-pack.ts';
import { findKnownPack, knownPacks } from './known-packs.ts';
import { abilitiesOf, type PackAbility } from './pack-ability.ts';
import type { PackAssumption, PackManifest } from './pack-manifest.ts';
import { readManifest } from './read-manifest.ts';

export type ListedPack = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly licence: string;
  /** Bytes of its files; null when it is not installed. */
  readonly bytes: number | null;
  readonly abilities: readonly PackAbility[];
  /** Whether it measures how well a picture fits a caption. */
  readonly measuresCaptions: boolean;
  readonly installed: boolean;
  /** Why an installed pack cannot be used, in one sentence; null when its manifest is sound. */
  readonly problem: string | null;
  /** Where its files came from; null when it is not installed. */
  readonly source: string | null;
  /** What its files do not say and was taken from elsewhere. */
  readonly assumed: readonly PackAssumption[];
  /** What its weights may not be used for; null when nothing. */
  readonly limits: string | null;
  /** What it needs of a machine, in sentences; null where that is not known. */
  readonly needs: string | null;
  /** What one may do with it; null where Tack does not know the pack. */
  readonly terms: PackLicence | null;
  /** Exports of it that can be fetched by its id alone, the recommended one first. */
  readonly sources: readonly KnownSource[];
};

function describePack(manifest: PackManifest): ListedPack {
  const { id, title, summary, licence, source } = manifest;
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  const abilities = abilitiesOf(manifest);
  return {
    ...{ id, title, summary, licence, bytes, abilities, source },
    ...{
      installed: true,
      problem: null,
      measuresCaptions: manifest.metrics?.architecture === 'clip',
      assumed: manifest.assumed ?? [],
      ...knownFacts(findKnownPack(id), manifest.limits),
    },
  };
}

async function listFolder([id, folder]: readonly [string, string]): Promise<ListedPack> {
  try {
    return describePack((await readManifest(folder)).manifest);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const known = findKnownPack(id);
    return {
      ...{ id, title: known?.title ?? id, summary: known?.summary ?? '' },
      ...{ licence: known?.licence.name ?? '', bytes: null, abilities: [], source: null },
      ...{
        installed: true,
        problem: error.message,
        assumed: [],
        measuresCaptions: false,
        ...knownFacts(known),
      },
    };
  }
}

function describeKnown(pack: KnownPack): ListedPack {
  const { id, title, summary, licence, abilities } = pack;
  return {
    ...{ id, title, summary, licence: licence.name, abilities },
    ...{ bytes: null, source: null, installed: false, problem: null, assumed: [] },
    measuresCaptions: pack.settings.kind === 'clip',
    ...knownFacts(pack),
  };
}

function knownFacts(pack: KnownPack | undefined, own?: string) {
  return {
    limits: pack?.licence.limits ?? own ?? null,
    needs: pack?.needs ?? null,
    terms: pack?.licence ?? null,
    sources: pack?.sources ?? [],
  };
}

/** Lists the installed packs, then the known ones that are not installed. Reads manifests only. */
export async function listPacks(packsFolders: readonly string[]): Promise<readonly ListedPack[]> {
  const installed = await Promise.all([...(await findPackFolders(packsFolders))].map(listFolder));
  const taken = new Set(installed.map(({ id }) => id));
  return [...installed, ...knownPacks.filter(({ id }) => !taken.has(id)).map(describeKnown)];
}

import type { KnownPack } from '../known-pack.ts';
import type { PackManifest } from '../pack-manifest.ts';
import type { DescribedPack } from './recipe.ts';

/** The pack.json of a known model: what its files say, and what is known of it besides. */
export function makeManifest(
  known: KnownPack,
  { sections, assumed }: DescribedPack,
  pack: Pick<PackManifest, 'files' | 'source'>,
): PackManifest {
  const { id, title, summary, licence, reach } = known;
  return {
    format: 'tack-pack',
    version: 1,
    ...{ id, title, summary, licence: licence.name, source: pack.source },
    ...(licence.limits !== null && { limits: licence.limits }),
    reach: { ...reach, usualPsnr: null },
    files: pack.files,
    ...(assumed.length > 0 && { assumed: [...assumed] }),
    ...sections,
  };
}

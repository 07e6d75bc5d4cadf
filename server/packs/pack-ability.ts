import type { PackManifest } from './pack-manifest.ts';

/** What a pack can do: the sections its manifest may have. */
export const packAbilities = ['diffusion', 'captioner', 'writer', 'metrics', 'safety'] as const;
export type PackAbility = (typeof packAbilities)[number];

/** What each ability lets a pack do, as the end of "The pack cannot ...". */
export const abilityWords: Readonly<Record<PackAbility, string>> = {
  diffusion: 'edit pictures',
  captioner: 'describe pictures',
  writer: 'write captions',
  metrics: 'measure likeness',
  safety: 'check pictures',
};

/** The abilities of a pack, in a fixed order. */
export function abilitiesOf(manifest: PackManifest): readonly PackAbility[] {
  return packAbilities.filter((ability) => manifest[ability] !== undefined);
}

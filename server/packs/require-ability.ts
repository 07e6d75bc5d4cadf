import { AppError } from '#nodes/contract/errors.ts';
import { abilityWords, type PackAbility } from './pack-ability.ts';
import type { PackManifest } from './pack-manifest.ts';

/** A section of a pack's manifest. @throws AppError pack/lacks-ability when the pack has none */
export function requireAbility<A extends PackAbility>(
  manifest: PackManifest,
  ability: A,
): NonNullable<PackManifest[A]> {
  const section = manifest[ability];
  if (section !== undefined) return section;
  throw new AppError(
    'pack/lacks-ability',
    `The pack "${manifest.id}" cannot ${abilityWords[ability]}: choose another pack.`,
    { details: { pack: manifest.id, ability } },
  );
}

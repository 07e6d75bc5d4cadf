import { AppError } from '#nodes/contract/errors.ts';
import type { KnownPack } from '../known-pack.ts';
import { findKnownPack, knownPacks } from '../known-packs.ts';
import type { PackPrecision } from '../pack-manifest.ts';
import type { PackSource } from './pack-source.ts';

const idPattern = /^[a-z0-9][a-z0-9-]*$/;

/** Where a pack is taken from, and in which precision; null for whatever is there. */
export type ChosenSource = {
  readonly source: PackSource;
  readonly variant: PackPrecision | null;
};

/**
 * Decides where a pack is taken from: from where somebody says, or from the export that is
 * recommended of a known one.
 *
 * @throws AppError pack/unknown, pack/not-on-hub, usage/invalid
 */
export function requireSource(wish: {
  readonly id: string;
  readonly from?: PackSource;
  readonly variant?: PackPrecision;
}): ChosenSource {
  const { id, from, variant } = wish;
  if (!idPattern.test(id)) {
    throw new AppError(
      'usage/invalid',
      `"${id}" is no id of a pack: small letters, digits, dashes.`,
    );
  }
  if (from) return { source: from, variant: variant ?? null };
  const known = findKnownPack(id);
  if (!known) throw unknown(id);
  const [recommended] = known.sources;
  if (!recommended) throw notOnHub(known);
  const found = known.sources.find((source) => source.variant === (variant ?? recommended.variant));
  if (!found) throw noVariant(known, variant);
  const { repository, revision } = found;
  return { source: { type: 'hub', repository, revision }, variant: found.variant };
}

function unknown(id: string): AppError {
  const ids = knownPacks.map((pack) => pack.id);
  return new AppError(
    'pack/unknown',
    `Tack knows no pack "${id}" to install: it knows ${ids.join(', ')}; --from says where another one lies.`,
    { details: { id, known: ids } },
  );
}

function notOnHub({ id, title, checkpoint }: KnownPack): AppError {
  return new AppError(
    'pack/not-on-hub',
    `Tack knows no export of ${title} that others publish: make one from ${checkpoint} with "tack packs export ${id}", or say where one lies with --from.`,
    { details: { id, checkpoint } },
  );
}

function noVariant({ id, sources }: KnownPack, variant: PackPrecision | undefined): AppError {
  const variants = sources.map((source) => source.variant);
  return new AppError(
    'usage/invalid',
    `Tack knows no export of "${id}" in ${variant}, only in ${variants.join(', ')}; --from says where another one lies.`,
    { details: { id, variants } },
  );
}

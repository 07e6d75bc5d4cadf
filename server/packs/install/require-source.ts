import { AppError } from '#nodes/contract/errors.ts';
import type { KnownPack } from '../known-pack.ts';
import { findKnownPack, knownPacks } from '../known-packs.ts';
import type { PackSource } from './pack-source.ts';

const idPattern = /^[a-z0-9][a-z0-9-]*$/;

/**
 * Makes sure that it is known where a pack is taken from. Tack takes only packs that hold a pack.json,
 * and knows no place where one of the known models lies like that.
 *
 * @throws AppError pack/unknown, pack/not-on-hub, usage/invalid
 */
export function requireSource(id: string, from: PackSource | undefined): PackSource {
  if (!idPattern.test(id)) {
    throw new AppError(
      'usage/invalid',
      `"${id}" is no id of a pack: small letters, digits, dashes.`,
    );
  }
  if (from) return from;
  const known = findKnownPack(id);
  throw known ? notOnHub(known) : unknown(id);
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
    `Tack knows no place from which a pack of ${title} can be fetched: make one from ${checkpoint} with "tack packs export ${id}", or say where one lies with --from.`,
    { details: { id, checkpoint } },
  );
}

import { AppError } from '#nodes/contract/errors.ts';
import type { KnownPack } from '../known-pack.ts';
import { findKnownPack, knownPacks } from '../known-packs.ts';
import type { WantedFiles } from './fetch-from-hub.ts';
import type { PackSource } from './pack-source.ts';

/** Where the files of a pack are to come from; without patterns, those that its pack.json names. */
export type PlannedSource =
  | { readonly type: 'hub'; readonly sources: readonly WantedFiles[] }
  | {
      readonly type: 'folder';
      readonly folder: string;
      readonly patterns: readonly string[] | null;
    };

const idPattern = /^[a-z0-9][a-z0-9-]*$/;
/** For a repository that a known pack has no patterns for: whatever is of a kind that Tack takes. */
const anywhere = ['**'];

/**
 * Decides where a pack is taken from: from where somebody says, or from where it is known to lie.
 *
 * @throws AppError pack/unknown, pack/not-on-hub, usage/invalid
 */
export function planSources(id: string, from: PackSource | null): PlannedSource {
  if (!idPattern.test(id)) {
    throw new AppError(
      'usage/invalid',
      `"${id}" is no id of a pack: small letters, digits, dashes.`,
    );
  }
  const known = findKnownPack(id);
  const patterns = patternsOf(known);
  if (from?.type === 'folder') return { type: 'folder', folder: from.folder, patterns };
  if (from) {
    const { repository, revision } = from;
    return { type: 'hub', sources: [{ repository, revision, files: patterns }] };
  }
  if (!known) throw unknown(id);
  if (known.sources.length === 0) throw notOnHub(known);
  return { type: 'hub', sources: known.sources };
}

function patternsOf(known: KnownPack | undefined): readonly string[] | null {
  if (!known) return null;
  return known.sources[0]?.files ?? anywhere;
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
    `The Hub has no ONNX export of ${title} that Tack can use: make one from ${checkpoint} with "tack packs export ${id}", or say where one lies with --from.`,
    { details: { id, checkpoint } },
  );
}

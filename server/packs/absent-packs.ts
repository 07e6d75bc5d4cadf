import { AppError } from '#nodes/contract/errors.ts';
import { findKnownPack } from './known-packs.ts';

/** What is wrong when packs are asked for that are not there, and how each is to be had. */
export function absentPacks(ids: readonly string[], present: readonly string[]): AppError {
  const list = present.length > 0 ? `Installed: ${present.join(', ')}.` : 'None is installed.';
  const message = [...ids.map(tellAbsence), list].join(' ');
  return new AppError('pack/unknown', message, { details: { ids, present } });
}

function tellAbsence(id: string): string {
  const known = findKnownPack(id);
  if (!known) return `There is no pack "${id}".`;
  const remedy =
    known.sources.length > 0
      ? `"tack packs install ${id}" fetches it`
      : `"tack packs export ${id}" says how it is made`;
  return `The pack "${id}" (${known.title}) is not installed: ${remedy}.`;
}

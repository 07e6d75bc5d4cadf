import type { PhraseMatch } from './match-phrases.ts';
import type { Phrase } from './read-phrases.ts';
import { findMeant, type Request } from './read-request.ts';

/**
 * What a caption before names and the one after does not, though the request does not speak of it and
 * nothing stands in its place. A request that takes something away under a name that the caption does
 * not use may mean any one thing, so one may go; one that speaks of everything may mean all.
 */
export function findVanished(
  before: readonly Phrase[],
  { gone }: PhraseMatch,
  request: Request,
): readonly Phrase[] {
  if (request.removes && request.isSweeping) return [];
  const meant = findMeant(before, request);
  const vanished = gone.filter((phrase) => !meant.has(phrase));
  return request.removes && meant.size === 0 ? vanished.slice(1) : vanished;
}

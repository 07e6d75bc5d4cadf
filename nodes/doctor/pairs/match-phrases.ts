import type { Phrase, Phrases } from './read-phrases.ts';
import { countMentioned, findMeant, type Request } from './read-request.ts';

/** A phrase before and what stands for it after. */
export type MatchedPhrases = { readonly before: Phrase; readonly after: Phrase };

export type PhraseMatch = {
  readonly matched: readonly MatchedPhrases[];
  /** Before, and nothing stands for it after. */
  readonly gone: readonly Phrase[];
  /** After, and stands for nothing before. */
  readonly come: readonly Phrase[];
};

/** Words that two phrases share, a noun counted twice. */
function likeness(before: Phrase, after: Phrase): number {
  const shared = before.stems.filter((stem) => after.stems.includes(stem)).length;
  return shared + (before.nouns.some((noun) => after.nouns.includes(noun)) ? 1 : 0);
}

/**
 * Finds what stands for each phrase of a caption after the edit: first what shares words with it, the
 * likest first; of the rest, what the request wants for what it means, and then the others in order.
 * What a request takes away needs nothing in its place, and what it adds stands for nothing.
 */
export function matchPhrases({ before, after }: Phrases, request: Request): PhraseMatch {
  const alike = matchAlike(before, after);
  const meant = findMeant(before, request);
  const lost = without(before, alike, 'before');
  const gained = without(after, alike, 'after');
  const isWanted = (phrase: Phrase) => countMentioned(phrase, request) > 0;
  const givers = lost.filter((phrase) => !(request.removes && meant.has(phrase)));
  const takers = gained.filter((phrase) => !(request.adds && isWanted(phrase)));
  const wanted = matchInOrder(
    givers.filter((phrase) => meant.has(phrase)),
    takers.filter(isWanted),
  );
  const others = matchInOrder(without(givers, wanted, 'before'), without(takers, wanted, 'after'));
  const replaced = [...wanted, ...others];
  return {
    matched: [...alike, ...replaced],
    gone: without(lost, replaced, 'before'),
    come: without(gained, replaced, 'after'),
  };
}

function matchAlike(before: readonly Phrase[], after: readonly Phrase[]): MatchedPhrases[] {
  const candidates = before.flatMap((first, place) =>
    after.map((second, at) => ({
      pair: { before: first, after: second },
      score: likeness(first, second),
      distance: Math.abs(place - at),
    })),
  );
  const found: MatchedPhrases[] = [];
  for (const { pair } of candidates
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score || one.distance - other.distance)) {
    const isTaken = found.some((one) => one.before === pair.before || one.after === pair.after);
    if (!isTaken) found.push(pair);
  }
  return found;
}

function matchInOrder(before: readonly Phrase[], after: readonly Phrase[]): MatchedPhrases[] {
  return before.flatMap((phrase, at) => {
    const partner = after[at];
    return partner === undefined ? [] : [{ before: phrase, after: partner }];
  });
}

function without(
  phrases: readonly Phrase[],
  matched: readonly MatchedPhrases[],
  side: keyof MatchedPhrases,
): Phrase[] {
  return phrases.filter((phrase) => matched.every((pair) => pair[side] !== phrase));
}

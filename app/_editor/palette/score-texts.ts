/**
 * How well a search describes a thing, by the texts it is found by, the telling ones first: every
 * word has to be in one of them, letter by letter in the first at least.
 *
 * @returns 0 where it does not; more is better
 */
export function scoreTexts(texts: readonly string[], search: string): number {
  const places = texts.map(fold);
  let total = 0;
  for (const word of fold(search).split(/\s+/).filter(Boolean)) {
    const score = scoreWord(places, word);
    if (score === 0) return 0;
    total += score;
  }
  return total;
}

function scoreWord(places: readonly string[], word: string): number {
  const at = places.findIndex((place) => place.includes(word));
  const weight = (index: number) => 4 ** (places.length - index);
  const place = places[at];
  if (place !== undefined) return weight(at) * nearness(place, word);
  const [first = ''] = places;
  return isSpelledIn(first, word) ? 1 : 0;
}

/** At the very beginning, at the beginning of a word, or within one; more for more of the text. */
function nearness(place: string, word: string): number {
  const share = word.length / place.length;
  if (place.startsWith(word)) return 3 + share;
  return (place.includes(` ${word}`) ? 2 : 1) + share;
}

/** Whether the letters of a word come in this order, the first of them at the beginning of a word. */
function isSpelledIn(place: string, word: string): boolean {
  const starts = [...place.matchAll(/(?:^|\s)(?=\S)/g)].map(
    ({ 0: gap, index }) => index + gap.length,
  );
  return starts.some((start) => {
    let from = start;
    for (const letter of word) {
      const next = place.indexOf(letter, from);
      if (next === -1 || (from === start && next !== start)) return false;
      from = next + 1;
    }
    return true;
  });
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

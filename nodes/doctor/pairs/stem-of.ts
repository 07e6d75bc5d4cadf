/** Endings of English words that leave what is named as it is, longest first. */
const endings = ["'s", 'ing', 'est', 'ish', 'ies', 'ied', 'ed', 'er', 'es', 'en', 'ly', 's', 'y'];
/** The fewest letters that must be left. */
const shortest = 3;

/**
 * The part of an English word that its forms share: "circles" and "circle", "large" and "larger".
 * Rough on purpose: it is only ever compared with other stems.
 */
export function stemOf(word: string): string {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= shortest);
  const bare = ending === undefined ? word : word.slice(0, -ending.length);
  return bare.replace(/([^aeiouls])\1$/, '$1').replace(/(?<=...)[ei]$/, '');
}

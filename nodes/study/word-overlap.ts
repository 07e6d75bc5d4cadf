/** The words of a sentence: lower case, no punctuation. */
function wordsOf(sentence: string): string[] {
  return sentence.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
}

/**
 * How many words two sentences share, each counted as often as it stands in both.
 *
 * @returns precision (of the written words), recall (of the wanted words) and their harmonic mean, 0..1
 */
export function measureWordOverlap(written: string, wanted: string) {
  const [given, gold] = [wordsOf(written), wordsOf(wanted)];
  const left = [...gold];
  let shared = 0;
  for (const word of given) {
    const at = left.indexOf(word);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += 1;
  }
  const precision = given.length === 0 ? 0 : shared / given.length;
  const recall = gold.length === 0 ? 0 : shared / gold.length;
  const f1 = shared === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

/** Each text once, in the order of first appearance. */
export function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

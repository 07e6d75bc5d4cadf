/** A text as a pattern that stands for itself: the database reads %, _ and \\ as signs of its own. */
export function likeLiteral(search: string): string {
  return search.replaceAll(/[\\%_]/g, '\\$&');
}

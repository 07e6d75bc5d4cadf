/** Deeper than any document, shallower than any parser's stack. */
const deepest = 100;

/**
 * Whether PostgreSQL can keep a JSON value: no NUL and no half of a surrogate pair in any text, and
 * no bottomless nesting.
 */
export function isStorable(json: unknown, depth = 0): boolean {
  if (typeof json === 'string') return !json.includes('\0') && json.isWellFormed();
  if (typeof json !== 'object' || json === null) return true;
  if (depth === deepest) return false;
  return Object.entries(json).every(
    ([key, value]) => isStorable(key) && isStorable(value, depth + 1),
  );
}

/** The two runs that an address asks to compare, as in `?compare=FIRST,SECOND`; null where it asks for none. */
export function readCompared(query: string): readonly [string, string] | null {
  const [first, second, ...rest] = (new URLSearchParams(query).get('compare') ?? '').split(',');
  return first && second && rest.length === 0 ? [first, second] : null;
}

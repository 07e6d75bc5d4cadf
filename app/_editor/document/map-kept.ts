// The casts are safe: a document's lists are never changed in place, whatever their type allows.

/** Maps a list; where nothing changes it stays the very same list. */
export function mapKept<T>(list: readonly T[], change: (item: T) => T): T[] {
  const mapped = list.map(change);
  return mapped.every((item, index) => item === list[index]) ? (list as T[]) : mapped;
}

/** Filters a list; where nothing goes it stays the very same list. */
export function filterKept<T>(list: readonly T[], keep: (item: T) => boolean): T[] {
  const kept = list.filter(keep);
  return kept.length === list.length ? (list as T[]) : kept;
}

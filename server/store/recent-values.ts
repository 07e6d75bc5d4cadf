/** A few values by name: those used least recently go first. */
export type RecentValues<V> = {
  get(name: string): V | undefined;
  set(name: string, value: V): void;
};

/** Keeps at most `limit` values in memory. */
export function keepRecent<V>(limit: number): RecentValues<V> {
  const values = new Map<string, V>();
  function set(name: string, value: V): void {
    values.delete(name);
    values.set(name, value);
    const [oldest] = values.keys();
    if (values.size > limit && oldest !== undefined) values.delete(oldest);
  }
  return {
    set,
    get(name) {
      const value = values.get(name);
      if (value !== undefined) set(name, value);
      return value;
    },
  };
}

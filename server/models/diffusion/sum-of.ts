/** The sum of a number over a list. */
export function sumOf<T>(list: readonly T[], read: (item: T) => number): number {
  return list.reduce((sum, item) => sum + read(item), 0);
}

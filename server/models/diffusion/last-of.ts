/** The last of a list. @throws RangeError when it is empty */
export function lastOf<T>(list: readonly T[]): T {
  const last = list.at(-1);
  if (last === undefined) throw new RangeError('a walk without steps has no last one');
  return last;
}

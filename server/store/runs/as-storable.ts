/**
 * The same JSON with nothing in its texts that PostgreSQL cannot keep: half of a surrogate pair, as a
 * text has that was cut in the middle of a letter, and NUL become the sign for an unknown letter.
 */
export function asStorable<T>(json: T): T {
  const text = JSON.stringify(json, (_, value: unknown) =>
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\ufffd') : value,
  );
  return JSON.parse(text); // of the same shape: only texts were changed
}

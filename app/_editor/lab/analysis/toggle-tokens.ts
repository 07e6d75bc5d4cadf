/** Takes tokens out of a list where all of them are in it, and puts them in otherwise. */
export function toggleTokens(
  listed: readonly number[],
  tokens: readonly number[],
): readonly number[] {
  const isIn = tokens.every((token) => listed.includes(token));
  const others = listed.filter((token) => !tokens.includes(token));
  return isIn ? others : [...others, ...tokens].sort((one, other) => one - other);
}

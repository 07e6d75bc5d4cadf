/** Draws `count` different items (all, when there are fewer) in random order. */
export function drawShots<T>(
  shots: readonly T[],
  count: number,
  random: () => number,
): readonly T[] {
  const left = [...shots];
  const drawn: T[] = [];
  while (drawn.length < count && left.length > 0) {
    drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return drawn;
}

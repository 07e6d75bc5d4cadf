/** Writes token positions as people do, `2, 5-7`: what a mask's node reads. */
export function writePositions(positions: readonly number[]): string {
  const parts: string[] = [];
  const sorted = [...new Set(positions)].sort((one, other) => one - other);
  for (let at = 0; at < sorted.length; at += 1) {
    const first = sorted[at] ?? 0;
    while (sorted[at + 1] === (sorted[at] ?? 0) + 1) at += 1;
    const last = sorted[at] ?? first;
    parts.push(first === last ? String(first) : `${first}-${last}`);
  }
  return parts.join(', ');
}

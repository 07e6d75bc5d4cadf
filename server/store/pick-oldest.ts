import type { StoredFile } from './list-files.ts';

/**
 * Picks what was not used for longest, as much as must go to bring the whole from above its limit
 * down to four fifths of it.
 *
 * @param candidates those that may go
 * @param whole      bytes of all there is
 */
export function pickOldest(
  candidates: readonly StoredFile[],
  whole: number,
  limitBytes: number,
): StoredFile[] {
  let total = whole;
  if (total <= limitBytes) return [];
  const picked: StoredFile[] = [];
  for (const file of candidates.toSorted((a, b) => a.usedAt - b.usedAt)) {
    if (total <= limitBytes * 0.8) break;
    picked.push(file);
    total -= file.bytes;
  }
  return picked;
}

/** Bytes of files together. */
export function totalBytes(files: readonly StoredFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

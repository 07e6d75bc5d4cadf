import { useState } from 'react';
import type { Edit } from './edit.ts';

/** How large a part of the screen may be, in CSS pixels. */
export type SizeRange = { readonly least: number; readonly usual: number; readonly most: number };

/**
 * How large a part of the screen is, remembered in this browser.
 *
 * @param key what it is remembered under
 */
export function useStoredSize(key: string, range: SizeRange): readonly [number, Edit<number>] {
  const [size, setSize] = useState(() => readSize(key, range));
  const change: Edit<number> = (next, isFinal) => {
    setSize(next);
    if (isFinal) keepSize(key, next);
  };
  return [size, change];
}

function readSize(key: string, { least, usual, most }: SizeRange): number {
  try {
    const kept = Number(localStorage.getItem(key));
    return kept >= least && kept <= most ? kept : usual;
  } catch {
    return usual;
  }
}

function keepSize(key: string, size: number): void {
  try {
    localStorage.setItem(key, String(size));
  } catch {
    // Kept for this visit only: the browser does not let us store.
  }
}

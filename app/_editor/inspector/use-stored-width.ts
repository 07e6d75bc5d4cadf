import { useState } from 'react';

const key = 'tack-inspector-width';
export const inspectorWidth = { least: 300, usual: 360, most: 720 };

/** How wide the inspector is, in CSS pixels; kept for the next visit. */
export function useStoredWidth() {
  const [width, setWidth] = useState(readWidth);
  const change = (next: number, isFinal: boolean) => {
    setWidth(next);
    if (isFinal) keepWidth(next);
  };
  return [width, change] as const;
}

function readWidth(): number {
  try {
    const kept = Number(localStorage.getItem(key));
    return kept >= inspectorWidth.least && kept <= inspectorWidth.most
      ? kept
      : inspectorWidth.usual;
  } catch {
    return inspectorWidth.usual;
  }
}

function keepWidth(width: number): void {
  try {
    localStorage.setItem(key, String(width));
  } catch {
    // Kept for this visit only: the browser does not let us store.
  }
}

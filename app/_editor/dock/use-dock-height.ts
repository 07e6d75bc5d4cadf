import { useState } from 'react';

const key = 'tack-dock-height';

/** Pixels. */
export const dockHeights = { least: 120, most: 560, usual: 184 } as const;

/** How high the dock is, remembered in this browser. */
export function useDockHeight(): readonly [number, (height: number, isFinal: boolean) => void] {
  const [height, setHeight] = useState(readHeight);
  const change = (next: number, isFinal: boolean) => {
    setHeight(next);
    if (isFinal) keepHeight(next);
  };
  return [height, change];
}

function readHeight(): number {
  try {
    const kept = Number(localStorage.getItem(key));
    return kept >= dockHeights.least && kept <= dockHeights.most ? kept : dockHeights.usual;
  } catch {
    return dockHeights.usual;
  }
}

function keepHeight(height: number): void {
  try {
    localStorage.setItem(key, String(height));
  } catch {
    // Kept for this page only: the browser does not let us store.
  }
}

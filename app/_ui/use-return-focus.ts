'use client';

import { useCallback, useState } from 'react';

/**
 * Returns what to do when a window closes: give the keyboard back to who had it when the window opened.
 *
 * @param isOpen whether the window is open now
 */
export function useReturnFocus(isOpen: boolean): (event: Event) => void {
  const [kept, setKept] = useState<{ isOpen: boolean; before: Element | null }>({
    ...{ isOpen: false, before: null },
  });
  if (isOpen !== kept.isOpen) setKept({ isOpen, before: isOpen ? findFocused() : kept.before });
  return useCallback(
    (event) => {
      const { before } = kept;
      if (!(before instanceof HTMLElement && before.isConnected)) return;
      event.preventDefault();
      before.focus({ preventScroll: true });
    },
    [kept],
  );
}

/** Who has the keyboard; for a line of a menu, which goes away, the button that opened the menu. */
function findFocused(): Element | null {
  const focused = globalThis.document?.activeElement ?? null;
  const opener = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return (opener && globalThis.document.getElementById(opener)) || focused;
}

import { useCallback, useState } from 'react';

/** Returns what to do when a panel closes: give the keyboard back to who had it when the panel opened. */
export function useReturnFocus(): (event: Event) => void {
  const [before] = useState(() => document.activeElement);
  return useCallback(
    (event) => {
      event.preventDefault();
      // A panel that was opened meanwhile keeps the keyboard.
      if (document.querySelector('[role="dialog"]')) return;
      if (before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
    },
    [before],
  );
}

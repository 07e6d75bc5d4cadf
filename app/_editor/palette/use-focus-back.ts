import { useEffect, useState } from 'react';

/** Gives the keyboard back, when this component goes, to who had it when it came. */
export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // One turn later than the dialog, which has nobody to give it to.
      setTimeout(() => {
        if (before instanceof HTMLElement && before.isConnected) before.focus();
      });
    },
    [before],
  );
}

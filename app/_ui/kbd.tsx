'use client';

import { useSyncExternalStore } from 'react';
import { splitKeys } from './split-keys.ts';

/** Keys to press, for example "Mod+Shift+Z": Mod is the command key on a Mac, Ctrl elsewhere. */
export function Kbd({ keys }: { readonly keys: string }) {
  const isMac = useSyncExternalStore(subscribe, readIsMac, () => false);
  return (
    <kbd className="inline-flex gap-0.5 font-sans text-11 text-ink-3">
      {splitKeys(keys, isMac).map((key) => (
        <span key={key} className="min-w-4 rounded-sm border border-line px-1 text-center">
          {key}
        </span>
      ))}
    </kbd>
  );
}

const subscribe = () => () => {};

const readIsMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

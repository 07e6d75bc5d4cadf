'use client';

import { Tooltip } from 'radix-ui';
import type { ReactNode } from 'react';

/** Lets the tooltips within come up after one wait, and at once beside one that is up. */
export function TooltipProvider({ children }: { readonly children: ReactNode }) {
  return (
    <Tooltip.Provider delayDuration={400} skipDelayDuration={200}>
      {children}
    </Tooltip.Provider>
  );
}

'use client';

import { Tooltip } from 'radix-ui';
import type { ReactNode } from 'react';
import { NonceProvider } from './nonce.tsx';
import { ToastProvider } from './toast-provider.tsx';

type UiProviderProps = { readonly nonce: string | undefined; readonly children: ReactNode };

/** What every page wraps its content in: tooltips, toasts and the nonce for styles added later. */
export function UiProvider({ nonce, children }: UiProviderProps) {
  return (
    <NonceProvider nonce={nonce}>
      <Tooltip.Provider delayDuration={400} skipDelayDuration={200}>
        <ToastProvider>{children}</ToastProvider>
      </Tooltip.Provider>
    </NonceProvider>
  );
}

'use client';

import type { ReactNode } from 'react';
import { NonceProvider } from './nonce.tsx';
import { ToastProvider } from './toast-provider.tsx';

type UiProviderProps = { readonly nonce: string | undefined; readonly children: ReactNode };

/** What every page wraps its content in: toasts and the nonce for styles added later. Tooltips come with what has some: they weigh too much for the first load. */
export function UiProvider({ nonce, children }: UiProviderProps) {
  return (
    <NonceProvider nonce={nonce}>
      <ToastProvider>{children}</ToastProvider>
    </NonceProvider>
  );
}

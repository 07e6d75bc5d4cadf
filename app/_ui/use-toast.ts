'use client';

import { createContext, useContext } from 'react';

/** A short message in the corner, perhaps with one thing to do about it. */
export type Toast = {
  readonly title: string;
  readonly body?: string | undefined;
  readonly tone?: 'plain' | 'done' | 'failed' | undefined;
  readonly action?: { readonly label: string; readonly onSelect: () => void } | undefined;
  /** How long it stays when nobody points at it; 6 s unless told. */
  readonly durationMs?: number | undefined;
};

export type ShowToast = (toast: Toast) => void;

export const ToastContext = createContext<ShowToast>(() => {
  throw new Error('useToast needs a ToastProvider above it.');
});

/** Returns the function that shows a toast; it stays the same between renders. */
export function useToast(): ShowToast {
  return useContext(ToastContext);
}

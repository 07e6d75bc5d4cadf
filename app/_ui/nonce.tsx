'use client';

import { setNonce } from 'get-nonce';
import { createContext, type ReactNode, useContext, useState } from 'react';

const NonceContext = createContext<string | undefined>(undefined);

type NonceProps = { readonly nonce: string | undefined; readonly children: ReactNode };

/**
 * Gives the page's nonce to those who add style elements while it runs.
 * The first one is kept: a page that is refreshed in place goes on under the policy it was loaded with.
 */
export function NonceProvider({ nonce, children }: NonceProps) {
  const [first] = useState(() => {
    if (nonce !== undefined) setNonce(nonce); // for the scroll lock under dialogs and menus
    return nonce;
  });
  return <NonceContext value={first}>{children}</NonceContext>;
}

/** The nonce to put on a style element; undefined when the page has no policy. */
export function useNonce(): string | undefined {
  return useContext(NonceContext);
}

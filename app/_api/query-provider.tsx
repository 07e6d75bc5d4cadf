'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { askAgain } from './ask-again.ts';

/** Answers of the server, kept for a moment and asked for again when a tab or the server comes back. */
export function QueryProvider({ children }: { readonly children: ReactNode }) {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: 2_000, retry: 1 } } }),
  );
  useEffect(() => askAgain(client), [client]);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

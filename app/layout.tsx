import './globals.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { QueryProvider } from './_api/query-provider.tsx';
import { noEvalScript } from './_ui/no-eval-script.ts';
import { themeScript } from './_ui/theme-script.ts';
import { UiProvider } from './_ui/ui-provider.tsx';
import { readNonce } from './read-nonce.ts';

export const metadata: Metadata = {
  title: { default: 'Tack', template: '%s · Tack' },
  description: 'Edit pictures by saying what should change, and see how it is done.',
  // One's own bench: nothing of it belongs into a search engine or a referrer.
  robots: { index: false, follow: false },
  referrer: 'same-origin',
};
export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f5f6f5' },
    { media: '(prefers-color-scheme: dark)', color: '#1a1b1d' },
  ],
};

/** The frame of every page. Reading the request's headers keeps pages from being built ahead: each has a nonce of its own. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const nonce = readNonce(await headers());
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script nonce={nonce} suppressHydrationWarning>
          {noEvalScript + themeScript}
        </script>
      </head>
      <body data-nonce={nonce}>
        <QueryProvider>
          <UiProvider nonce={nonce}>{children}</UiProvider>
        </QueryProvider>
      </body>
    </html>
  );
}

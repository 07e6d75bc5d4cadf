'use client';

import { FailedPage } from './_library/failed-page.tsx';

type ErrorPageProps = { readonly error: Error; readonly reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return <FailedPage error={error} onRetry={reset} />;
}

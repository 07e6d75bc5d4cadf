'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { api } from '#app/_api/api-client.ts';
import { FailedPage } from './failed-page.tsx';
import { OpeningPage } from './opening-page.tsx';

/** Goes on to the workflow that was saved last; where there is none yet, the server makes the default one. */
export function OpenLatest() {
  const router = useRouter();
  const { data, error, refetch } = useQuery({
    queryKey: ['workflows', 'latest'],
    queryFn: () => api.workflows.latest.query(),
    staleTime: 0,
    gcTime: 0,
  });
  const latest = data?.id;
  useEffect(() => {
    if (latest !== undefined) router.replace(`/workflows/${latest}`);
  }, [latest, router]);
  if (error) return <FailedPage error={error} onRetry={() => void refetch()} />;
  return <OpeningPage text="Opening your last workflow" />;
}

'use client';

import { useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { api } from '#app/_api/api-client.ts';

/** Goes on to the workflow that was saved last. */
export function OpenLatest() {
  const router = useRouter();
  const { data, error } = useQuery({
    queryKey: ['workflows', 'list', 'latest'],
    queryFn: () => api.workflows.list.query({ limit: 1 }),
  });
  const latest = data?.workflows[0]?.id;
  useEffect(() => {
    if (latest !== undefined) router.replace(`/workflows/${latest}`);
  }, [latest, router]);
  return <main role="status">{error ? error.message : 'Opening your last workflow'}</main>;
}

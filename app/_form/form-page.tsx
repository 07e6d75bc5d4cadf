'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { api } from '#app/_api/api-client.ts';
import { FailedPage } from '#app/_library/failed-page.tsx';
import { OpeningPage } from '#app/_library/opening-page.tsx';

const WorkflowForm = dynamic(
  () => import('./workflow-form.tsx').then((loaded) => loaded.WorkflowForm),
  { ssr: false, loading: () => <OpeningPage text="Opening the form" /> },
);

/** Loads a workflow to be used as a form, and the form's own code only then. */
export function FormPage({ workflowId }: { readonly workflowId: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['workflows', 'find', workflowId, 'form'],
    queryFn: () => api.workflows.find.query({ id: workflowId }),
    // What a person types must not be replaced under their hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  if (error) return <FailedPage error={error} onRetry={() => void refetch()} />;
  if (!data) return <OpeningPage text="Opening the form" />;
  return <WorkflowForm key={data.id} saved={data} />;
}

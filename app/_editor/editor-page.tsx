'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { api } from '#app/_api/api-client.ts';
import { FailedPage } from '#app/_library/failed-page.tsx';
import { OpeningPage } from '#app/_library/opening-page.tsx';

const Editor = dynamic(() => import('./editor.tsx').then((loaded) => loaded.Editor), {
  ssr: false,
  loading: () => <OpeningPage text="Opening the editor" />,
});

/** Loads a workflow, and the editor's own code only then. */
export function EditorPage({ workflowId }: { readonly workflowId: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['workflows', 'find', workflowId],
    queryFn: () => api.workflows.find.query({ id: workflowId }),
    // What is on the canvas is the editor's from now on; saving keeps both in step.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  if (error) return <FailedPage error={error} onRetry={() => void refetch()} />;
  if (!data) return <OpeningPage text="Opening the workflow" />;
  return <Editor key={data.id} saved={data} />;
}

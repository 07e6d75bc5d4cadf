'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { api } from '#app/_api/api-client.ts';

const Editor = dynamic(() => import('./editor.tsx').then((loaded) => loaded.Editor), {
  ssr: false,
  loading: () => <main role="status">Opening the editor</main>,
});

/** Loads a workflow, and the editor's own code only then. */
export function EditorPage({ workflowId }: { readonly workflowId: string }) {
  const { data, error } = useQuery({
    queryKey: ['workflows', 'find', workflowId],
    queryFn: () => api.workflows.find.query({ id: workflowId }),
    // What is on the canvas is the editor's from now on; saving keeps both in step.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  if (error) return <main role="alert">{error.message}</main>;
  if (!data) return <main role="status">Opening the workflow</main>;
  return <Editor key={data.id} saved={data} />;
}

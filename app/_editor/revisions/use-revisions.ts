import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '#app/_api/api-client.ts';

const pageSize = 50;

/** The revisions of a workflow, the newest first, page by page; fetched anew when `current` is another. */
export function useRevisions(workflowId: string, current: number) {
  return useInfiniteQuery({
    queryKey: ['workflows', 'revisions', workflowId, current],
    queryFn: ({ pageParam }) =>
      api.workflows.listRevisions.query({
        ...{ id: workflowId, limit: pageSize },
        ...(pageParam === null ? {} : { before: pageParam }),
      }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.length < pageSize ? null : (page.at(-1)?.number ?? null)),
  });
}

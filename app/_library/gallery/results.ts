import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type Answers, api } from '#app/_api/api-client.ts';

/** A picture that came out of a run. */
export type Result = Answers['runs']['results'][number];

const pageSize = 40;

/** What runs have given, the newest first, page by page. */
export function useResults(search: string) {
  const words = search.trim();
  const list = useInfiniteQuery({
    queryKey: ['runs', 'results', 'gallery', words],
    queryFn: ({ pageParam }) =>
      api.runs.results.query({
        ...{ limit: pageSize, ...pageParam },
        ...(words === '' ? {} : { search: words }),
      }),
    initialPageParam: {},
    getNextPageParam: (page) => {
      const last = page.at(-1);
      return last && page.length === pageSize ? { before: last.createdAt } : null;
    },
    placeholderData: keepPreviousData,
  });
  return { ...list, all: list.data?.pages.flat() ?? [] };
}

import { useQuery } from '@tanstack/react-query';
import { type Answers, api } from '#app/_api/api-client.ts';

type Summary = Answers['artifacts']['summarise'];
/** Kinds of value that are too large to be read in place. */
export type SummarisedType = Summary['type'];
export type SummaryOf<T extends SummarisedType> = Summary & { readonly type: T };

/** Reads the figures of a stored value that is made of tensors; they never change. */
export function useSummary<T extends SummarisedType>(type: T, hash: string) {
  return useQuery({
    queryKey: ['artifacts', 'summarise', type, hash],
    queryFn: async () => {
      const summary = await api.artifacts.summarise.query({ type, hash });
      return summary as SummaryOf<T>; // the server sums up what it was asked for
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

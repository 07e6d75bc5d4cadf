import { useQuery } from '@tanstack/react-query';
import { loadPixels } from '#app/_api/load-pixels.ts';
import { measureDifference } from './measure-difference.ts';

/** Measures how two stored pictures differ, once both are there. */
export function useDifference(first: string, second: string) {
  return useQuery({
    queryKey: ['difference', first, second],
    queryFn: async ({ signal }) => {
      const pixels = [loadPixels(first, signal), loadPixels(second, signal)] as const;
      return measureDifference(...(await Promise.all(pixels)));
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    retry: false,
  });
}

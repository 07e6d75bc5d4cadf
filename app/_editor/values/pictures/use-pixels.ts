import { useQuery } from '@tanstack/react-query';
import { loadPixels } from '#app/_api/load-pixels.ts';
import { pictureUrl } from '#app/_api/picture-url.ts';

/** Reads the pixels of a stored picture as they are kept, without the screen's colours. */
export function usePixels(hash: string) {
  return useQuery({
    queryKey: ['artifacts', 'pixels', hash],
    queryFn: ({ signal }) => loadPixels(pictureUrl(hash), signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    structuralSharing: false,
  });
}

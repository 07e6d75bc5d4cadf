import { useQuery } from '@tanstack/react-query';
import { pictureUrl } from '#app/_api/picture-url.ts';
import { goneSentence } from '#app/_editor/values/value-query.tsx';
import { readTensors } from './read-tensors.ts';

/** Numbers that nobody looks at any more go after a while: they may be large. */
const keptMs = 60_000;

/**
 * Reads the numbers of a stored value; they never change.
 *
 * @param hash undefined = there is nothing to read yet
 */
export function useTensors(hash: string | undefined) {
  return useQuery({
    queryKey: ['artifacts', 'tensors', hash],
    queryFn: ({ signal }) => fetchTensors(hash ?? '', signal),
    enabled: hash !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: keptMs,
    structuralSharing: false,
  });
}

async function fetchTensors(hash: string, signal: AbortSignal) {
  const response = await fetch(pictureUrl(hash), { signal });
  if (!response.ok) throw new Error(goneSentence);
  return readTensors(await response.arrayBuffer());
}

import { useQuery } from '@tanstack/react-query';
import { api } from '#app/_api/api-client.ts';
import type { PortValue } from '#nodes/contract/ports.ts';

/** Kinds of value that are small enough to be read in place. */
export type PlainType = 'text' | 'captions' | 'number' | 'metrics';

/**
 * Reads a small stored value; what lies under a hash never changes, so it is read once.
 *
 * @param hash undefined = there is nothing to read yet
 */
export function usePlainValue<T extends PlainType>(type: T, hash: string | undefined) {
  return useQuery({
    queryKey: ['artifacts', 'read', type, hash],
    queryFn: async () => {
      const value = await api.artifacts.read.query({ type, hash: hash ?? '' });
      return value as PortValue<T>; // the server parsed it as this very type
    },
    enabled: hash !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

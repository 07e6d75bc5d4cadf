import { useQuery } from '@tanstack/react-query';
import { api } from '#app/_api/api-client.ts';
import type { PlainType } from '#app/_editor/values/use-plain-value.ts';
import type { PortValue } from '#nodes/contract/ports.ts';
import type { OutputPair } from './list-pairs.ts';

/** Reads the small values that an output had in two runs; null for the run that has none. */
export function usePlainPair<T extends PlainType>(type: T, { first, second }: OutputPair) {
  const { data } = useQuery({
    queryKey: ['artifacts', 'read both', type, first, second],
    queryFn: async () => {
      const [before, after] = await Promise.all([read(type, first), read(type, second)]);
      return { first: before, second: after };
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data;
}

async function read<T extends PlainType>(type: T, hash: string | null) {
  if (hash === null) return null;
  const value = await api.artifacts.read.query({ type, hash });
  return value as PortValue<T>; // the server parsed it as this very type
}

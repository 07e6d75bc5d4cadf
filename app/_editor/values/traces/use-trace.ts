import { useQuery } from '@tanstack/react-query';
import type * as z from 'zod';
import { api } from '#app/_api/api-client.ts';

/**
 * Reads what a node recorded for inspectors.
 *
 * @param schema what it should be; anything else counts as a trace that cannot be shown
 */
export function useTrace<Schema extends z.ZodType>(hash: string, schema: Schema) {
  return useQuery({
    queryKey: ['artifacts', 'readTrace', hash],
    queryFn: async (): Promise<unknown> => api.artifacts.readTrace.query({ hash }),
    select: (trace) => schema.parse(trace),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

import { useQuery } from '@tanstack/react-query';
import { api } from '#app/_api/api-client.ts';
import { type ComparedRun, readComparedRun } from './compared-run.ts';

/** A run with all that is compared of it; undefined until it is there. */
export function useComparedRun(id: string | undefined): ComparedRun | undefined {
  const { data } = useQuery({
    queryKey: ['runs', 'find', id],
    queryFn: () => api.runs.find.query({ id: id ?? '' }),
    enabled: id !== undefined,
    select: readComparedRun,
  });
  return data;
}

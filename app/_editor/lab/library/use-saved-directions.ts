import { useQuery } from '@tanstack/react-query';
import { type Answers, api } from '#app/_api/api-client.ts';

/** A direction in the library. */
export type SavedDirection = Answers['directions']['list'][number];

/** Every list of saved directions lies under it. */
export const directionsKey = ['directions', 'list'] as const;

/** The saved directions, the newest first. @param search part of a name or a note; empty = all */
export function useSavedDirections(search: string) {
  return useQuery({
    queryKey: [...directionsKey, { search }],
    queryFn: () => api.directions.list.query({ search }),
    placeholderData: (before) => before,
  });
}

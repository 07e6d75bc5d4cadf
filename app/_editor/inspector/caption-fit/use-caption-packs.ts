import { useQuery } from '@tanstack/react-query';
import { api } from '#app/_api/api-client.ts';

/** Packs that measure how well a caption fits a picture: those that can be used, and those to install. */
export function useCaptionPacks() {
  const { data } = useQuery({
    queryKey: ['packs', 'list'],
    queryFn: () => api.packs.list.query(),
    staleTime: 60_000,
  });
  const fitting = data?.filter(({ measuresCaptions }) => measuresCaptions);
  return (
    fitting && {
      usable: fitting.filter(({ installed, problem }) => installed && problem === null),
      missing: fitting.filter(({ installed }) => !installed),
    }
  );
}

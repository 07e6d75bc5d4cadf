import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '#app/_api/api-client.ts';
import { useSession } from '#app/_editor/state/session.ts';

/** Asks which packs can be used, for everybody who wants to know; shows nothing itself. */
export function PacksKeeper() {
  const { packs } = useSession();
  const { data } = useQuery({
    queryKey: ['packs', 'list'],
    queryFn: () => api.packs.list.query(),
    staleTime: 60_000,
  });
  useEffect(() => {
    const usable = data?.filter(({ installed, problem }) => installed && problem === null);
    if (usable) packs.setState({ usable: new Set(usable.map(({ id }) => id)) });
  }, [packs, data]);
  return null;
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '#app/_api/api-client.ts';
import type { Pack, PackWork } from './pack.ts';

const busyMs = 500;
const idleMs = 3_000;

/** The packs there are and what is done to each, kept up to date while somebody looks. */
export function usePacks() {
  const client = useQueryClient();
  const list = useQuery({ queryKey: ['packs', 'list'], queryFn: () => api.packs.list.query() });
  const work = useQuery({
    queryKey: ['packs', 'work'],
    queryFn: () => api.packs.work.query(),
    refetchInterval: ({ state }) => (state.data?.some(isGoing) ? busyMs : idleMs),
  });
  const status = useQuery({
    queryKey: ['system', 'status'],
    queryFn: () => api.system.status.query(),
  });
  const states = work.data?.map(({ pack, kind, state }) => `${pack} ${kind} ${state}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is installed changes when work begins or ends
  useEffect(() => void client.invalidateQueries({ queryKey: ['packs', 'list'] }), [client, states]);
  return {
    packs: list.data as readonly Pack[] | undefined,
    works: new Map((work.data ?? []).map((each) => [each.pack, each])) as ReadonlyMap<
      string,
      PackWork
    >,
    /** Whether this person may set Tack up; as long as that is not known, no. */
    mayChange: status.data?.permissions.includes('admin') ?? false,
    error: list.error ?? work.error,
    refresh: () => client.invalidateQueries({ queryKey: ['packs'] }),
  };
}

const isGoing = ({ state }: PackWork) => state === 'going';

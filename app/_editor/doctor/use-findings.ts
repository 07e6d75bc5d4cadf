import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '#app/_api/api-client.ts';
import { useRun } from '#app/_editor/state/session.ts';
import type { Finding } from '#nodes/doctor/finding.ts';

const none: readonly Finding[] = [];

/** While a run works its findings change with every node; they are told once it rests. */
const resting = ['done', 'failed', 'cancelled', 'paused'];

/**
 * What went wrong in the run that is shown.
 *
 * @param node the only node whose findings are wanted; all of them when absent
 * @returns a stable list, empty until it is known
 */
export function useFindings(node?: string): readonly Finding[] {
  const id = useRun(({ run }) => run?.id ?? '');
  const state = useRun(({ run }) => run?.state ?? 'queued');
  const { data = none } = useQuery({
    queryKey: ['runs', 'diagnose', id, state],
    queryFn: () => api.runs.diagnose.query({ id }),
    enabled: id !== '' && resting.includes(state),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return useMemo(
    () => (node === undefined ? data : data.filter((finding) => finding.node === node)),
    [data, node],
  );
}

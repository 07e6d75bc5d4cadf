import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '#app/_api/api-client.ts';
import { useRun, useSession } from '#app/_editor/state/session.ts';
import type { Finding } from '#nodes/doctor/finding.ts';

const none: readonly Finding[] = [];

/** While a run works its findings change with every node; they are told once it rests. */
const resting = ['done', 'failed', 'cancelled', 'paused'];

/** Asks what went wrong in the run that is shown, for everybody who shows it; shows nothing itself. */
export function FindingsKeeper() {
  const { findings } = useSession();
  const id = useRun(({ run }) => run?.id ?? '');
  const state = useRun(({ run }) => run?.state ?? 'queued');
  const { data = none } = useQuery({
    queryKey: ['runs', 'diagnose', id, state],
    queryFn: () => api.runs.diagnose.query({ id }),
    enabled: id !== '' && resting.includes(state),
    staleTime: Number.POSITIVE_INFINITY,
  });
  useEffect(() => findings.show(data), [findings, data]);
  return null;
}

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '#app/_api/api-client.ts';
import { useDocument, useRun, useSession } from '#app/_editor/state/session.ts';
import type { Endpoint } from '#nodes/contract/graph.ts';
import { findBeforeAfter } from './find-places.ts';

/** Hashes of the picture as it was, where there is one, and of what came of it. */
export type LastResult = { readonly before: string | null; readonly after: string };

/**
 * The result of the run that is shown; where it has none (yet), the newest of this workflow that was
 * not only tried aside.
 */
export function useLastResult(): LastResult | null {
  const { workflowId } = useSession();
  const workflow = useDocument((state) => state.workflow);
  const places = useMemo(() => findBeforeAfter(workflow), [workflow]);
  const before = useOutputPicture(places?.before ?? null);
  const after = useOutputPicture(places?.after ?? null);
  const wish = { workflowId, aside: false, limit: 1 };
  const { data } = useQuery({
    queryKey: ['runs', 'results', wish],
    queryFn: () => api.runs.results.query(wish),
    enabled: after === null,
  });
  if (after !== null) return { before, after };
  const [newest] = data ?? [];
  return newest ? { before: newest.source, after: newest.picture } : null;
}

function useOutputPicture(output: Endpoint | null): string | null {
  return useRun(({ run }) => {
    const value = output && run?.nodes[output.node]?.outputs[output.port];
    return value?.type === 'image' ? value.hash : null;
  });
}

import { useQuery } from '@tanstack/react-query';
import * as z from 'zod';
import { api } from '#app/_api/api-client.ts';
import { isEnded } from '#app/_editor/state/run-shown.ts';

const pollMs = 1500;
const outputsSchema = z.record(z.string(), z.object({ hash: z.string() }));

/** How a run of a sweep stands: looked up again until it has ended. */
export function useSweepRun(id: string, edit: string) {
  return useQuery({
    queryKey: ['runs', 'sweep', id, edit],
    queryFn: async () => {
      const { state, nodes } = await api.runs.find.query({ id });
      const outputs = outputsSchema.safeParse(nodes.find(({ node }) => node === edit)?.outputs);
      return { state, picture: outputs.data?.['image']?.hash ?? null };
    },
    refetchInterval: ({ state: { data } }) => (data && isEnded(data.state) ? false : pollMs),
  });
}

import { useQuery } from '@tanstack/react-query';
import { api } from '#app/_api/api-client.ts';
import { readComparedRun } from '#app/_editor/compare/compared-run.ts';
import type { StartedSweep } from '#app/_editor/lab/sweep/use-sweep.ts';
import { isEnded } from '#app/_editor/state/run-shown.ts';
import type { Endpoint } from '#nodes/contract/graph.ts';
import type { Preview, PreviewStep } from './preview.ts';

const pollMs = 1500;

type Direction = Endpoint & { readonly hash: string };

/**
 * What a sweep has made of a direction so far.
 *
 * @returns null where there was no sweep, or none along this very value
 */
export function useStripPreview(
  sweep: StartedSweep | null,
  direction: Direction | null,
): Preview | null {
  const { data } = useQuery({
    queryKey: ['runs', 'strip', direction?.hash, sweep?.runs.map(({ id }) => id)],
    queryFn: () => (sweep && direction ? readStrip(sweep, direction) : null),
    enabled: sweep !== null && direction !== null,
    refetchInterval: ({ state }) => (state.data?.isWhole === false ? pollMs : false),
  });
  return data && data.strip.length > 1 ? { strip: data.strip } : null;
}

async function readStrip({ edit, runs }: StartedSweep, direction: Direction) {
  const found = await Promise.all(runs.map(({ id }) => api.runs.find.query({ id })));
  const strip = found.flatMap((run, at): PreviewStep[] => {
    const { nodes } = readComparedRun(run);
    const given = nodes.get(direction.node)?.outputs[direction.port]?.hash;
    const picture = nodes.get(edit)?.outputs['image']?.hash;
    const strength = runs[at]?.strength;
    if (given !== direction.hash || !picture || strength === undefined) return [];
    return [{ picture, strength }];
  });
  return { strip, isWhole: found.every(({ state }) => isEnded(state)) };
}

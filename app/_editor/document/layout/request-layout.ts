import type { Graph } from '#nodes/contract/graph.ts';
import type { Sizes } from '../size.ts';
import type { LayoutAnswer, LayoutRequest } from './layout-worker.ts';

/** Lays a graph out without holding the page up; an aborted signal ends the work. */
export function requestLayout(
  graph: Graph,
  sizes: Sizes,
  signal?: AbortSignal,
): Promise<LayoutAnswer> {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<LayoutAnswer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => resolve(data));
    worker.addEventListener('error', ({ message }) => {
      reject(new Error(`The layout failed: ${message}`));
    });
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    if (signal?.aborted) reject(signal.reason);
  });
  worker.postMessage({ graph, sizes } satisfies LayoutRequest);
  return answer.finally(() => worker.terminate());
}

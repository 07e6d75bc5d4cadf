import { useQuery } from '@tanstack/react-query';
import { type Answers, api } from '#app/_api/api-client.ts';

export type ListedRun = Answers['runs']['list'][number];

/** What runs, what waits in the order of its turn, and whether runs are being taken. */
export type Queue = {
  readonly isPaused: boolean;
  readonly going: readonly ListedRun[];
  readonly waiting: readonly ListedRun[];
};

const busyMs = 1500;
const idleMs = 8000;

/** The queue of all workflows, asked for again while somebody looks; undefined until the first answer. */
export function useQueue(): Queue | undefined {
  const { data } = useQuery({
    queryKey: ['runs', 'queue'],
    queryFn: readQueue,
    refetchInterval: ({ state }) => (isBusy(state.data) ? busyMs : idleMs),
  });
  return data;
}

async function readQueue(): Promise<Queue> {
  const [queue, going] = await Promise.all([
    api.runs.queue.query(),
    api.runs.list.query({ states: ['running', 'paused'], limit: 50 }),
  ]);
  return { isPaused: queue.isPaused, going, waiting: queue.waiting };
}

function isBusy(queue: Queue | undefined): boolean {
  return queue !== undefined && queue.going.length + queue.waiting.length > 0;
}

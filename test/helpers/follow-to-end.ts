import type { Backend } from '#server/runs/backend.ts';
import type { FeedMessage, RunChange } from '#server/runs/run-feed.ts';

/** Follows a run until it has ended, or says what `until` waits for. */
export async function followToEnd(
  { feed }: Pick<Backend, 'feed'>,
  runId: string,
  until: (message: FeedMessage) => boolean = () => false,
): Promise<{ events: RunChange[]; seqs: number[]; passing: number }> {
  const events: RunChange[] = [];
  const seqs: number[] = [];
  let passing = 0;
  for await (const message of feed.follow(runId, 0, AbortSignal.timeout(120_000))) {
    if (message.type === 'kept') {
      events.push(message.event);
      seqs.push(message.seq);
    } else passing += 1;
    if (until(message)) break;
  }
  return { events, seqs, passing };
}

/** Whether a message says that the run is in this state now. */
export const isState = (state: string) => (message: FeedMessage) =>
  message.type === 'kept' && message.event.type === 'run-state' && message.event.state === state;

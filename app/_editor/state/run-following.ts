import { type Answers, api, isApiError } from '#app/_api/api-client.ts';
import type { RunMessage } from './run-shown.ts';

export type FoundRun = Answers['runs']['find'];

type Listener = {
  /** The run as it stands, first of all and after the server came back. */
  onFound(run: FoundRun): void;
  /** @param at when it happened, in milliseconds by this browser's clock */
  onMessage(message: RunMessage, at: number): void;
  /** What keeps it from being followed, in a sentence; null once that is over. */
  onTrouble(sentence: string | null): void;
};

const shortestWaitMs = 500;
const longestWaitMs = 5000;

/**
 * Follows a run to its end: all that happened so far, then what happens. When the server is lost it
 * asks again until it is back, and goes on after the last event it has heard.
 *
 * @returns stops that
 */
export function followRun(id: string, listener: Listener): () => void {
  let heard = 0;
  let waitMs = shortestWaitMs;
  let isStopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hangUp = () => {};

  const lose = (error: unknown) => {
    hangUp();
    if (isStopped) return;
    const isRefused = isApiError(error) && error.data !== undefined && error.data !== null;
    if (isRefused && error.data?.code !== 'server/failed') return listener.onTrouble(error.message);
    listener.onTrouble('Lost the server; trying again');
    clearTimeout(timer);
    timer = setTimeout(() => void attach(), waitMs);
    waitMs = Math.min(longestWaitMs, waitMs * 2);
  };
  const take = (message: RunMessage, aheadMs: number) => {
    if (message.type === 'kept') heard = message.seq;
    const at = message.type === 'kept' ? message.at + aheadMs : Date.now();
    if (!isStopped) listener.onMessage(message, at);
  };
  async function attach() {
    try {
      const found = await api.runs.find.query({ id });
      if (isStopped) return;
      const aheadMs = Date.now() - found.now; // of the server's clock
      listener.onFound(found);
      hangUp = subscribe(id, heard, { take: (message) => take(message, aheadMs), lose, settle });
    } catch (error) {
      lose(error);
    }
  }
  const settle = () => {
    waitMs = shortestWaitMs;
    if (!isStopped) listener.onTrouble(null);
  };
  void attach();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    hangUp();
  };
}

type Line = {
  take(message: RunMessage): void;
  lose(error: unknown): void;
  settle(): void;
};

function subscribe(id: string, since: number, { take, lose, settle }: Line): () => void {
  const line = api.runs.follow.subscribe(
    { id, since },
    {
      onData: (message) => take('data' in message ? message.data : message),
      onStarted: settle,
      onError: lose,
      // The client would find its way back by itself, but not know when what it missed has happened.
      onConnectionStateChange: ({ error }) => error && lose(error),
    },
  );
  return () => line.unsubscribe();
}

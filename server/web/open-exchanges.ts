import type { ServerResponse } from 'node:http';
import type { Identity } from './access/create-access.ts';

/** The requests that are being answered. */
export type OpenExchanges = {
  /** Watches an answer until it is closed; one that outlives its session is cut off. */
  add(response: ServerResponse, identity: Identity | null): void;
  /** Ends what would never end by itself, and watches no longer. */
  endStreams(): void;
};

/** Asks at every heartbeat whether those who are listening still may. */
export function watchExchanges(heartbeatMs: number): OpenExchanges {
  const open = new Map<ServerResponse, Identity | null>();
  const heartbeat = setInterval(() => {
    for (const [response, identity] of open) {
      if (identity?.isStillGood() === false) response.destroy();
    }
  }, heartbeatMs);
  heartbeat.unref();
  return {
    add(response, identity) {
      open.set(response, identity);
      response.once('close', () => open.delete(response));
    },
    endStreams() {
      clearInterval(heartbeat);
      for (const response of open.keys()) if (isEventStream(response)) response.end();
    },
  };
}

function isEventStream(response: ServerResponse): boolean {
  return String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');
}

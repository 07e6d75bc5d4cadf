import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { PostgresAddress } from '#server/store/postgres/postgres-address.ts';

/** A connection of its own that hears what is notified. */
export type Listening = { close(): Promise<void> };

const retryMs = 250;

/**
 * Listens on channels, and again after the connection was lost. What was notified in between is
 * gone: `onConnect` is called each time, to look for what was missed.
 */
export async function listen(
  address: PostgresAddress,
  channels: readonly string[],
  listeners: {
    readonly onMessage: (channel: string, payload: string) => void;
    readonly onConnect: () => void;
  },
): Promise<Listening> {
  let isClosed = false;
  let client: Client | null = null;

  async function connect(): Promise<void> {
    const next = new Client({ ...address, keepAlive: true });
    next.on('error', () => {}); // the end of the connection follows
    next.once('end', () => {
      if (client === next && !isClosed) void reconnect();
    });
    next.on('notification', ({ channel, payload }) => {
      listeners.onMessage(channel, payload ?? '');
    });
    await next.connect();
    for (const channel of channels) await next.query(`LISTEN ${next.escapeIdentifier(channel)}`);
    if (isClosed) return next.end();
    client = next;
    listeners.onConnect();
  }

  async function reconnect(): Promise<void> {
    while (!isClosed) {
      await sleep(retryMs);
      const isConnected = await connect().then(
        () => true,
        () => false,
      );
      if (isConnected) return;
    }
  }

  await connect();
  return {
    async close() {
      isClosed = true;
      await client?.end().catch(() => {});
    },
  };
}

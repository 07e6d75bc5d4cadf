import { once } from 'node:events';
import type { Server } from 'node:http';

const graceMs = 2000;

/** Stops a server: what is being answered may finish for two seconds, then every connection is cut. */
export async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  // A connection whose answer has just ended would else be kept for the next request.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(idle);
  clearTimeout(cut);
}

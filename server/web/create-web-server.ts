import { createServer, type Server } from 'node:http';
import type { Logger } from 'pino';
import { AppError } from '#nodes/contract/errors.ts';
import type { Access } from './access/create-access.ts';
import { answerRequest } from './answer-request.ts';
import { answerBrokenRequest } from './answers/answer-broken-request.ts';
import { closeServer } from './close-server.ts';
import { type ServedNames, servedPlaces } from './doors/served-places.ts';
import { listen } from './listen.ts';
import { watchExchanges } from './open-exchanges.ts';
import type { Route } from './route.ts';

/** What a server is made of. */
export type WebServerSettings = {
  readonly listen: { readonly host: string; readonly port: number };
  readonly names?: ServedNames;
  readonly access: Access;
  readonly routes: readonly Route[];
  readonly log: Logger;
  /** How often open answers are checked against their sessions. */
  readonly heartbeatMs?: number;
};

/** A server that answers. */
export type WebServer = {
  readonly port: number;
  /** Where a person at this machine finds it. */
  readonly url: string;
  /** Ends streams, lets other answers finish for two seconds, and closes every connection. */
  close(): Promise<void>;
};

const connectionLimit = 1000;
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16 * 1024,
  // The host door refuses a missing host itself, in its own words.
  requireHostHeader: false,
} as const;

/**
 * Starts the server, with the doors in front of every route.
 *
 * @throws AppError server/address-in-use, usage/invalid
 */
export async function createWebServer(settings: WebServerSettings): Promise<WebServer> {
  const { access, routes, log, names = {}, heartbeatMs = 15_000 } = settings;
  const host = settings.listen.host === 'localhost' ? '127.0.0.1' : settings.listen.host;
  const server = openServer();
  const port = await listen(server, host, settings.listen.port);
  const servers = [server, ...(await alsoOnIpv6(server, { ...settings.listen, host }))];
  const exchanges = watchExchanges(heartbeatMs);
  const places = servedPlaces({ host, port }, names);
  const answering = { access, routes, places, exchanges, log };
  for (const each of servers) {
    each.on('request', (request, response) => void answerRequest(request, response, answering));
  }
  return {
    port,
    url: names.publicOrigin ?? `http://${shownName(host)}:${port}`,
    async close() {
      exchanges.endStreams();
      await Promise.all(servers.map(closeServer));
    },
  };
}

function openServer(): Server {
  const server = createServer(limits).on('clientError', answerBrokenRequest);
  server.maxConnections = connectionLimit;
  return server;
}

/**
 * `localhost` means both addresses. Nobody else on this machine should get the other one, so a port
 * that is taken there is taken.
 */
async function alsoOnIpv6(first: Server, { host, port }: WebServerSettings['listen']) {
  if (host !== '127.0.0.1' || port === 0) return [];
  const server = openServer();
  try {
    await listen(server, '::1', port);
    return [server];
  } catch (error) {
    if (error instanceof AppError && error.code === 'usage/invalid') return []; // no IPv6 here
    await closeServer(first);
    throw error;
  }
}

function shownName(host: string): string {
  return ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host;
}

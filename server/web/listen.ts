import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '#nodes/contract/errors.ts';

/**
 * Starts to listen, and gives the port.
 *
 * @param port 0 for any that is free
 * @throws AppError server/address-in-use, usage/invalid when there is no such address here
 */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (cause) {
    throw explain(cause, host, port);
  }
  return (server.address() as AddressInfo).port; // it listens on an address, not on a socket file
}

function explain(cause: unknown, host: string, port: number): unknown {
  if (!(cause instanceof Error && 'code' in cause)) return cause;
  if (cause.code === 'EADDRINUSE') {
    const sentence = `Another program already listens on port ${port}; choose another port.`;
    return new AppError('server/address-in-use', sentence, { cause });
  }
  const sentence = `Tack cannot listen on '${host}', port ${port}.`;
  return new AppError('usage/invalid', sentence, { cause });
}

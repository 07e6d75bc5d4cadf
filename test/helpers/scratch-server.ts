import { rm } from 'node:fs/promises';
import { onTestFinished } from 'vitest';
import { type OpenServer, openServer } from '#server/open-server.ts';
import type { ServerOptions } from '#server/read-server-options.ts';
import { findServer } from '#server/runs/server-mark.ts';
import { temporaryFolder } from './temporary-folder.ts';

const byDefault: ServerOptions = {
  ...{ host: '127.0.0.1', port: 0, token: null, publicOrigin: undefined, runs: true },
  device: 'cpu' as const,
};

/** A whole server on a home of its own, gone with the test; `secret` is what its programs show. */
export async function scratchServer(
  options: Partial<ServerOptions> = {},
): Promise<OpenServer & { readonly home: string; readonly secret: string }> {
  const home = await temporaryFolder();
  const server = await openServer(home, { ...byDefault, ...options });
  const { address, store } = server.backend;
  onTestFinished(async () => {
    await server.close();
    if ('host' in address) await rm(address.host, { recursive: true, force: true });
  });
  const mark = await findServer(store.folders);
  if (!mark) throw new Error('The server left no mark.');
  return { ...server, home, secret: mark.secret };
}

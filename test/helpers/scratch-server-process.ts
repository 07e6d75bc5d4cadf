import { onTestFinished } from 'vitest';
import { scratchHome } from '#test/reliability/scratch-home.ts';
import { type ServerProcess, startServer } from '#test/reliability/start-server.ts';

/** A server in a process of its own, on a home of its own; both are gone with the test. */
export async function scratchServerProcess(
  how: Parameters<typeof startServer>[1] = {},
): Promise<ServerProcess & { readonly home: string }> {
  const home = await scratchHome();
  onTestFinished(() => home[Symbol.asyncDispose]());
  const server = await startServer(home.path, how);
  onTestFinished(async () => void (await server.end('SIGTERM')));
  return { ...server, home: home.path };
}

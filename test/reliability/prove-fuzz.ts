import * as fc from 'fast-check';
import { ask } from '#test/server/web/ask.ts';
import type { Figure } from './figure.ts';
import { type FuzzRequest, fuzzRequests } from './fuzz-inputs.ts';
import { scratchHome } from './scratch-home.ts';
import { type ServerProcess, startServer } from './start-server.ts';

/** anything at all is sent to a server; it answers, and never with a failure of its own. */
export async function proveFuzz(size: {
  readonly requests: number;
  readonly seed: number;
}): Promise<readonly Figure[]> {
  await using home = await scratchHome();
  await using server = await startServer(home.path, { args: ['--no-runs'] });
  const statuses = new Map<number, number>();
  const isAnswered = fc.asyncProperty(fuzzRequests, async (request) => {
    const status = await send(server, request);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (status >= 500 || !server.isAlive()) throw new Error(`answered with ${status}`);
  });
  const result = await fc.check(isAnswered, { numRuns: size.requests, seed: size.seed });
  const failed = result.failed ? `; ${fc.defaultReportMessage(result) ?? 'it failed'}` : '';
  const counts = [...statuses].toSorted(([a], [b]) => a - b);
  const words = counts.map(([status, count]) => `${count} x ${status}`).join(', ');
  const code = server.isAlive() ? await server.end('SIGTERM') : null;
  return [
    {
      id: 'R-10',
      promise: 'Nothing that is sent makes the server fail.',
      measured: `${result.failed ? 1 : 0} of ${result.numRuns} requests ended in a crash or a status of 5xx (${words}; seed ${size.seed})${failed}`,
      holds: !result.failed && code === 0,
    },
  ];
}

async function send(
  { url, secret }: ServerProcess,
  { method, path, headers, body }: FuzzRequest,
): Promise<number> {
  const port = Number(new URL(url).port);
  const { status } = await ask({
    ...{ port, method, path, body },
    headers: { authorization: `Bearer ${secret}`, ...headers },
  });
  return status;
}

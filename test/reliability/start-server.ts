import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { type ApiClient, createApiClient } from './create-api-client.ts';
import { type Program, startProgram } from './start-program.ts';

/** A server in a process of its own, and what a program needs to speak to it. */
export type ServerProcess = Program & {
  readonly url: string;
  readonly secret: string;
  readonly api: ApiClient;
  /** From the start of the process until it could be reached. */
  readonly startMs: number;
};

const markSchema = z.object({ process: z.int(), url: z.url(), secret: z.string() });
const patienceMs = 120_000;

/**
 * Starts a server on a home, on any free port, and waits until it has told where it is.
 *
 * @throws Error with what it said, when it ends instead
 */
export async function startServer(
  home: string,
  how: { readonly args?: readonly string[]; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<ServerProcess> {
  const started = performance.now();
  const program = startProgram(['server/main.ts', '--port', '0', ...(how.args ?? [])], {
    TACK_HOME: home,
    ...how.env,
  });
  for (;;) {
    const mark = await readMark(home);
    if (mark?.process === program.id) {
      const startMs = performance.now() - started;
      return { ...program, ...mark, api: createApiClient(mark), startMs };
    }
    if (!program.isAlive() || performance.now() - started > patienceMs) {
      await program.end('SIGKILL');
      throw new Error(`The server did not start: ${program.output()}`);
    }
    await sleep(20);
  }
}

async function readMark(home: string) {
  const text = await readFile(join(home, 'server.json'), 'utf8').catch(() => null);
  return text === null ? null : markSchema.parse(JSON.parse(text));
}

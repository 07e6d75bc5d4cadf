import { rm } from 'node:fs/promises';
import pino from 'pino';
import { onTestFinished } from 'vitest';
import type { Backend } from '#server/runs/backend.ts';
import { openBackend } from '#server/runs/open-backend.ts';
import { openRunner, type Runner } from '#server/runs/open-runner.ts';
import { superviseRuns } from '#server/runs/supervise-runs.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A logger that says nothing, unless TACK_LOG asks for it. */
export const quiet = pino({ level: process.env['TACK_LOG'] ?? 'silent' });

/** A home with its database, gone with the test. */
export async function scratchBackend(): Promise<Backend & { home: string }> {
  const home = await temporaryFolder();
  const { close, ...backend } = await openBackend(home, quiet);
  onTestFinished(async () => {
    await close();
    if ('host' in backend.address) await rm(backend.address.host, { recursive: true, force: true });
  });
  return { ...backend, home };
}

/** A supervisor with a worker of its own, in this process. */
export async function supervised(backend: Backend): Promise<Runner> {
  const runner = openRunner(backend.store.folders);
  const stopping = new AbortController();
  onTestFinished(() => {
    stopping.abort();
    runner.close();
  });
  await superviseRuns(backend, runner, stopping.signal);
  return runner;
}

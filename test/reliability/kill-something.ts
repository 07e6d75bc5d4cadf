import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { walkingBack } from '#test/helpers/tiny-workflows.ts';
import { isAlive } from './is-alive.ts';
import { isBacklogged } from './is-backlogged.ts';
import type { ScratchHome } from './scratch-home.ts';
import type { ServerProcess } from './start-server.ts';
import { waitUntil } from './wait-until.ts';

export const victims = ['server', 'worker', 'postgres'] as const;
export type Victim = (typeof victims)[number];

const patienceMs = 10_000;

/** Kills a part of a server without warning. @returns false when that part was not there */
export async function killSomething(
  victim: Victim,
  home: ScratchHome,
  server: ServerProcess,
): Promise<boolean> {
  if (victim === 'server') {
    await server.end('SIGKILL');
    return true;
  }
  const id = victim === 'postgres' ? await home.postgresId() : await workerAtWork(home, server);
  if (id === null) return false;
  process.kill(id, 'SIGKILL');
  return true;
}

/** Gives the worker something to do, so that it is hit in the middle of it. */
async function workerAtWork(home: ScratchHome, { api }: ServerProcess): Promise<number | null> {
  const document = walkingBack(Math.floor(performance.now()), 40);
  const hasEnough = await isBacklogged(api).catch(() => true);
  if (!hasEnough) await api.runs.start.mutate({ document, priority: 1 }).catch(() => {});
  let id: number | null = null;
  await waitUntil(async () => {
    const marks = await readdir(join(home.path, 'running')).catch(() => []);
    id = marks.map(Number).find((mark) => mark > 0 && isAlive(mark)) ?? null;
    return id !== null;
  }, patienceMs);
  return id;
}

import { execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { AppError } from '#nodes/contract/errors.ts';
import { answers } from './answers.ts';
import { unprivileged } from './cluster-folder.ts';
import type { PostgresAddress } from './postgres-address.ts';

const runProgram = promisify(execFile);
const startTimeoutMs = 30_000;

/** A cluster on this machine: its programs and the folder that holds it. */
export type Cluster = {
  readonly programs: string;
  readonly folder: string;
  readonly address: PostgresAddress;
};

/**
 * Has the cluster answer: creates it the first time, starts it if it is down, and leaves it alone if
 * it is up, as after a crash of the process that started it.
 *
 * @throws AppError store/unavailable when it does not start
 */
export async function ensureRunning(cluster: Cluster): Promise<void> {
  await createOnce(cluster);
  for (const deadline = Date.now() + startTimeoutMs; !(await answers(cluster.address)); ) {
    if (Date.now() > deadline) {
      throw new AppError(
        'store/unavailable',
        `The database does not start; what it said is in ${join(cluster.folder, 'log')}.`,
        { details: { folder: cluster.folder } },
      );
    }
    await start(cluster);
  }
}

/** Fast shutdown: sessions end, what was committed stays. */
export async function stopCluster({ folder }: Cluster): Promise<void> {
  const running = await serverOf(folder);
  if (running === null) return;
  // One that was killed leaves its file behind; and another may have started since.
  for (let isThere = signal(running, 'SIGINT'); isThere; isThere = signal(running, 0)) {
    if ((await serverOf(folder)) !== running) return;
    await sleep(20);
  }
}

/** @returns whether the process is there */
function signal(id: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(id, name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

/** The process of the cluster's server, as it wrote it down; null when it is down. */
async function serverOf(folder: string): Promise<number | null> {
  const text = await readFile(join(folder, 'data/postmaster.pid'), 'utf8').catch(() => '');
  const [id] = text.split('\n');
  return id ? Number(id) : null;
}

/** Makes the cluster beside its place and moves it there, so that half a cluster never counts. */
async function createOnce({ programs, folder }: Cluster): Promise<void> {
  const data = join(folder, 'data');
  if (existsSync(join(data, 'PG_VERSION'))) return;
  const unfinished = join(folder, `data.${randomUUID()}`);
  const options = ['--username=tack', '--auth=trust', '--encoding=UTF8', '--no-locale'];
  await runProgram(join(programs, 'initdb'), ['-D', unfinished, ...options], asUser());
  await rename(unfinished, data).catch(() => rm(unfinished, { recursive: true }));
}

/** Starts a server that outlives Ctrl-C and us, and waits until it answers or gives up. */
async function start({ programs, folder, address }: Cluster): Promise<void> {
  const log = await open(join(folder, 'log'), 'a', 0o600);
  const settings = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${folder}`];
  const server = spawn(join(programs, 'postgres'), ['-D', join(folder, 'data'), ...settings], {
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
    ...asUser(),
    cwd: folder,
  });
  await log.close();
  server.unref();
  const isUp = () => server.exitCode === null && server.signalCode === null;
  while (isUp() && !(await answers(address))) await sleep(20);
}

/** The folder of the caller may be one that the other user cannot enter. */
function asUser() {
  return process.getuid?.() === 0 ? { ...unprivileged, cwd: '/' } : {};
}

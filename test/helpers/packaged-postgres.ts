import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { unprivileged } from '#server/store/postgres/cluster-folder.ts';

const programs = '/usr/lib/postgresql/15/bin';

/** Whether Debian's PostgreSQL 15 is on this machine. */
export const hasPackagedPostgres = existsSync(join(programs, 'initdb'));

/** Starts Debian's PostgreSQL 15 on a folder of its own, gone with the test. @returns its DATABASE_URL */
export async function packagedPostgres(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tack-pg15-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const isRoot = process.getuid?.() === 0;
  const as = isRoot ? { ...unprivileged, cwd: '/' } : { cwd: '/' };
  if (isRoot) await chown(folder, unprivileged.uid, unprivileged.gid);
  await chmod(folder, 0o700);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '--username=tack', '--auth=trust', '--encoding=UTF8', '--no-locale'],
    { ...as, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  const settings = ['-c', 'listen_addresses=', '-c', `unix_socket_directories=${folder}`];
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...settings], {
    ...as,
    stdio: 'ignore',
  });
  onTestFinished(async () => {
    const ended = once(server, 'exit');
    if (server.kill('SIGINT')) await ended;
  });
  const probe = ['-h', folder, '-U', 'tack', '-q'];
  await vi.waitUntil(() => spawnSync(join(programs, 'pg_isready'), probe).status === 0, {
    timeout: 60_000,
  });
  return `postgresql://tack@localhost/postgres?host=${encodeURIComponent(folder)}`;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';

const calls = 'write,writev,sendto,fsync,fdatasync,rename,renameat,renameat2';

/** Runs a program of ours and all that it starts under strace. @returns its exit code */
export async function startTraced(
  file: string,
  args: readonly string[],
  home: string,
): Promise<number | null> {
  const options = ['-f', '-y', '-s', '2000', '--seccomp-bpf', '-e', `trace=${calls}`, '-o', file];
  const child = spawn('strace', [...options, process.execPath, '--no-warnings', ...args], {
    env: { ...process.env, TACK_HOME: home },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await once(child, 'exit');
  return child.exitCode;
}

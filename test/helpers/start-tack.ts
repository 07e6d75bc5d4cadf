import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';

/** Starts `tack` as a process of its own, to be sent signals. */
export function startTack(
  args: readonly string[],
  places: { readonly home: string; readonly folder: string },
) {
  const child = spawn(process.execPath, ['server/cli/main.ts', ...args], {
    env: { ...process.env, TACK_HOME: places.home, TACK_FOLDER: places.folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  const ended = once(child, 'close').then(([code, signal]: unknown[]) => ({
    code,
    signal,
    ...output,
  }));
  return { child, output, ended };
}

/** The id of the worker that is running something, as soon as there is one. */
export async function runningWorker(home: string): Promise<number> {
  const marks = () => {
    try {
      return readdirSync(join(home, 'running'));
    } catch {
      return []; // nothing was started yet
    }
  };
  await vi.waitUntil(() => marks().length > 0, { timeout: 20_000, interval: 20 });
  return Number(marks()[0]);
}

/** Whether a process is there. */
export function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

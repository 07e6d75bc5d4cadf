import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '#nodes/contract/errors.ts';
import type { DeviceName } from '#server/devices/device-names.ts';
import { explainWriteError } from '#server/store/explain-write-error.ts';
import type { StoreFolders } from '#server/store/store-folders.ts';
import type { WorkerCommand, WorkerMessage } from '#server/worker/protocol.ts';

/** A process that has not said a word by then never will. */
const startTimeoutMs = 60_000;

const program = fileURLToPath(new URL('../worker/main.ts', import.meta.url));

/** What a worker's models run on, and what that hardware is called. */
export type WorkerDevice = { readonly name: DeviceName; readonly hardware: string };

/** A process that runs graphs. */
export type WorkerProcess = {
  readonly id: number | undefined;
  send(command: WorkerCommand): void;
  /** Each message until the process ends; then null. One reader at a time. */
  next(): Promise<WorkerMessage | null>;
  isAlive(): boolean;
  /** In words: how the process ended. */
  ending(): string;
  kill(): void;
};

/**
 * Starts a worker and waits until it listens. Its output goes to a log file: nothing that a native
 * library prints may end up between a command's own lines.
 *
 * @throws AppError run/worker-lost when it ends instead of listening; the signal's reason
 */
export async function startWorker(
  folders: StoreFolders,
  given: { readonly device: WorkerDevice | undefined; readonly signal: AbortSignal },
): Promise<WorkerProcess> {
  const { device, signal } = given;
  const log = openLog(join(folders.logs, 'worker.log'));
  const words = device ? [device.name, device.hardware] : [];
  const child = spawn(process.execPath, ['--no-warnings', program, ...words], {
    stdio: ['ignore', log, log, 'ipc'],
    serialization: 'advanced',
    env: { ...process.env, TACK_HOME: folders.home },
  });
  closeSync(log);
  const worker = connect(child);
  const timer = setTimeout(worker.kill, startTimeoutMs);
  signal.addEventListener('abort', worker.kill, { once: true });
  const first = await worker.next();
  clearTimeout(timer);
  signal.removeEventListener('abort', worker.kill);
  if (first?.type === 'ready') return worker;
  worker.kill();
  signal.throwIfAborted();
  throw new AppError(
    'run/worker-lost',
    `The process for models did not start (${worker.ending()}).`,
  );
}

function openLog(file: string): number {
  try {
    return openSync(file, 'a', 0o600);
  } catch (error) {
    throw explainWriteError(error, file);
  }
}

function connect(child: ChildProcess): WorkerProcess {
  const waiting: WorkerMessage[] = [];
  let wake = () => {};
  let ending: string | null = null;
  child.on('message', (message: WorkerMessage) => {
    waiting.push(message);
    wake();
  });
  const end = (words: string) => {
    ending ??= words;
    wake();
  };
  child.on('error', (error) => end(error.message));
  child.on('exit', (code, signal) => end(signal ? `ended by ${signal}` : `exit code ${code}`));
  // A worker outlives nobody: not even a supervisor that ends without a word.
  const kill = () => {
    child.kill('SIGKILL');
    end('ended by SIGKILL');
  };
  process.once('exit', kill);
  child.once('close', () => process.off('exit', kill)); // follows an error to start, too

  return {
    id: child.pid,
    kill,
    isAlive: () => ending === null,
    ending: () => ending ?? 'still there',
    send(command) {
      // A worker that just ended is noticed by the reader of its messages.
      if (child.connected) child.send(command, () => {});
    },
    async next() {
      while (waiting.length === 0 && ending === null) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return waiting.shift() ?? null;
    },
  };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program of ours in a process of its own. */
export type Program = AsyncDisposable & {
  readonly id: number;
  /** What it has said so far, on both outputs. */
  output(): string;
  isAlive(): boolean;
  /** Sends a signal and waits for the end. @returns its exit code; null when a signal ended it */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** Sends a signal and does not wait. */
  signal(signal: NodeJS.Signals): void;
};

/** Starts a program of this repository with this Node; it ends with its disposal. */
export function startProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Program {
  const child = spawn(process.execPath, ['--no-warnings', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  const { pid: id } = child;
  if (id === undefined) throw new Error(`${args[0]} cannot be started.`);
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  async function end(signal: NodeJS.Signals) {
    if (isAlive()) await ended(child, signal);
    return child.exitCode;
  }
  return {
    ...{ id, isAlive, end, output: () => said },
    signal: (signal) => void child.kill(signal),
    [Symbol.asyncDispose]: async () => void (await end('SIGKILL')),
  };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

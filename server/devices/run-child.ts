import { spawn } from 'node:child_process';

/** How a program ended. */
export type Ending = {
  readonly stdout: string;
  readonly stderr: string;
  /** In words; null where it ended as it should. */
  readonly failure: string | null;
};

/** Runs a program to its end. @param given.timeoutMs  it is killed then */
export function runChild(
  program: string,
  args: readonly string[],
  given: {
    readonly timeoutMs: number;
    readonly onOutput?: (text: string) => void;
  },
): Promise<Ending> {
  const { timeoutMs, onOutput = () => {} } = given;
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  let isLate = false;
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
      onOutput(text);
    });
  }
  const timer = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, timeoutMs);
  return new Promise((resolve) => {
    const end = (failure: string | null) => {
      clearTimeout(timer);
      resolve({ ...output, failure });
    };
    child.once('error', (error) => end(error.message));
    child.once('close', (code, signal) => {
      if (isLate) end(`no answer within ${timeoutMs / 1000} seconds`);
      else if (code === 0) end(null);
      else end(signal ? `its process was ended by ${signal}` : `its process ended with ${code}`);
    });
  });
}

import { spawn } from 'node:child_process';

/**
 * Runs the program of a package under this Node to its end, and shows what it said only if it failed.
 *
 * @returns its exit code; 1 when a signal ended it
 */
export function runQuietly(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<number> {
  const child = spawn(process.execPath, [`node_modules/${file}`, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const said: Buffer[] = [];
  child.stdout.on('data', (words: Buffer) => said.push(words));
  child.stderr.on('data', (words: Buffer) => said.push(words));
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
}

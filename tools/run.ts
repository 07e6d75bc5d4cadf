import { spawn } from 'node:child_process';

/**
 * Runs the program of a package under this Node to its end.
 *
 * @returns its exit code; 1 when a signal ended it
 */
export function runPackage(
  file: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<number> {
  const child = spawn(process.execPath, [`node_modules/${file}`, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', (code) => resolve(code ?? 1));
  });
}

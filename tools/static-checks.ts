import { runPackage } from '#tools/run.ts';

const checks: readonly (readonly [string, readonly string[]])[] = [
  ['@biomejs/biome/bin/biome', ['ci', '--error-on-warnings', '.']],
  ['typescript/bin/tsc', []],
  ['knip/bin/knip.js', ['--no-config-hints']],
];

/** Format, lint, types and dead code. Ends the process at the first that fails. */
export async function runStaticChecks(): Promise<void> {
  for (const [program, args] of checks) {
    const code = await runPackage(program, args);
    if (code !== 0) process.exit(code);
  }
}

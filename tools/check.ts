import { runPackage } from '#tools/run.ts';
import { runStaticChecks } from '#tools/static-checks.ts';

await runStaticChecks();
process.exitCode = await runPackage('vitest/vitest.mjs', ['run', '--project', 'unit']);

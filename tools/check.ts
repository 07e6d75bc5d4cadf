import { preparePrisma } from '#tools/prepare-prisma.ts';
import { runPackage } from '#tools/run.ts';
import { runStaticChecks } from '#tools/static-checks.ts';

await preparePrisma();
await runStaticChecks();
process.exitCode = await runPackage('vitest/vitest.mjs', ['run', '--project', 'unit']);

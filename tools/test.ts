import { preparePages } from '#tools/prepare-pages.ts';
import { preparePrisma } from '#tools/prepare-prisma.ts';
import { runPackage } from '#tools/run.ts';
import { runStaticChecks } from '#tools/static-checks.ts';

const chosen = process.argv.slice(2);

await preparePrisma();
if (chosen.length === 0) await runStaticChecks();
await preparePages();
process.exitCode = await runPackage('vitest/vitest.mjs', ['run', ...chosen]);

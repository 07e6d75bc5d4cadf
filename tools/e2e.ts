import { preparePages } from '#tools/prepare-pages.ts';
import { preparePrisma } from '#tools/prepare-prisma.ts';
import { runPackage } from '#tools/run.ts';

/** Ways to run the stories beyond what `npm test` does of them, and how the stories are told. */
const flags = new Map([
  ['--screenshots', { TACK_E2E_SCREENSHOTS: '1' }],
  ['--full', { TACK_E2E_FULL: '1' }],
]);
const args = process.argv.slice(2);
const chosen = args.filter((arg) => !flags.has(arg));
const env = Object.assign({}, ...args.map((arg) => flags.get(arg)));

await preparePrisma();
await preparePages();
const stories = chosen.length > 0 ? chosen : ['test/e2e'];
process.exitCode = await runPackage('vitest/vitest.mjs', ['run', ...stories], env);

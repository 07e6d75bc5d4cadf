import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { preparePrisma } from '#tools/prepare-prisma.ts';

/**
 * `npm run test:reliability`: every proof at full length, or those whose figures are named
 * (`-- R-8 load`). Prints each figure and writes it into docs/reliability.md. `--short` takes the
 * sizes of `npm test`; `--seed` repeats what an earlier run drew.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { short: { type: 'boolean' }, seed: { type: 'string' } },
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const document = fileURLToPath(new URL('../../docs/reliability.md', import.meta.url));
const day = new Date().toISOString().slice(0, 10);
const on = `${day}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}`;

await preparePrisma();
const { proofs } = await import('./proofs.ts');
const { writeFigures } = await import('./write-figures.ts');

process.stdout.write(`Seed ${seed}; repeat with --seed ${seed}.\n`);
for (const { ids, title, short, full } of proofs) {
  if (positionals.length > 0 && !ids.some((id) => positionals.includes(id))) continue;
  process.stdout.write(`\n${ids.join(', ')}: ${title}\n`);
  const figures = await (values.short && short ? short() : full(seed));
  for (const { id, measured, holds, skipped } of figures) {
    const verdict = holds === null ? 'reported' : holds ? 'holds' : 'BROKEN';
    process.stdout.write(
      `  ${id} ${skipped === undefined ? verdict : 'skipped'}: ${skipped ?? measured}\n`,
    );
    if (holds === false) process.exitCode = 1;
  }
  await writeFigures(document, figures, on);
}

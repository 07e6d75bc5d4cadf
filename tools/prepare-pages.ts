import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { runQuietly } from '#tools/run-quietly.ts';
import { withSetupLock } from '#tools/with-setup-lock.mjs';

const mark = '.next/sources.sha256';
const sources = [
  '{app,nodes}/**/*.{ts,tsx,css,json}',
  'next.config.ts',
  'postcss.config.mjs',
  'package-lock.json',
];

/** Builds the pages unless those that lie here were built from the very same sources. */
export async function preparePages(): Promise<void> {
  if (!isCurrent()) await withSetupLock(process.cwd(), async () => isCurrent() || build());
}

function isCurrent(): boolean {
  return existsSync(mark) && readFileSync(mark, 'utf8') === fingerprint();
}

function fingerprint(): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of globSync(sources).sort()) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

async function build(): Promise<void> {
  process.stderr.write('Building the pages (once, about half a minute) ...\n');
  const built = fingerprint();
  const code = await runQuietly('next/dist/bin/next', ['build'], { NEXT_TELEMETRY_DISABLED: '1' });
  if (code !== 0) process.exit(code);
  writeFileSync(mark, built);
}

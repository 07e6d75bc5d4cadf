import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';

/** Writes docs/licences.md: every package that is installed with Tack, and under which licence. */

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), dev: z.boolean().optional() }),
  ),
});
const manifestSchema = z.object({ license: z.string().optional() });

const lock = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const rows = Object.entries(lock.packages)
  .filter(([path]) => path !== '' && existsSync(`${path}/package.json`))
  .map(([path, { version, dev }]) => {
    const { license } = manifestSchema.parse(
      JSON.parse(readFileSync(`${path}/package.json`, 'utf8')),
    );
    const name = path.replace(/^.*node_modules\//, '');
    return `| ${name} | ${version} | ${license ?? 'see the package'} | ${dev ? 'development' : 'product'} |`;
  });

writeFileSync(
  'docs/licences.md',
  `# Licences of what Tack is built on

Tack is MIT. These packages are installed from the npm registry beside it, on Linux x64; none of their text is copied here. Written by \`tools/licences.ts\`.

| package | version | licence | used by |
|---|---|---|---|
${rows.sort().join('\n')}
`,
);
